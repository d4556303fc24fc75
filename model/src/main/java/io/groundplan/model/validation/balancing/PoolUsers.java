package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Service;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which gateways and services take their addresses from which pool: from the one they name, else
 * from the one of their cluster that holds what they pin; a service of type LoadBalancer that says
 * neither, from the only pool of its cluster.
 */
final class PoolUsers {

  private final RuleContext context;
  private final Map<Optional<Cluster>, List<LoadBalancerPool>> pools = new HashMap<>();
  private final Map<ElementId, List<Published>> users = new HashMap<>();
  private final Map<ElementId, LoadBalancerPool> poolOf = new HashMap<>();

  static PoolUsers of(RuleContext context) {
    return context.derived(PoolUsers.class, () -> new PoolUsers(context));
  }

  private PoolUsers(RuleContext context) {
    this.context = context;
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      pools
          .computeIfAbsent(context.topology().clusterOf(pool.cluster()), _ -> new ArrayList<>())
          .add(pool);
    }
    for (Published published : context.topology().all(Published.class)) {
      find(published)
          .ifPresent(pool -> {
            poolOf.put(published.id(), pool);
            users.computeIfAbsent(pool.id(), _ -> new ArrayList<>()).add(published);
          });
    }
  }

  /** Who takes an address of the pool, in the order of the file. */
  List<Published> of(LoadBalancerPool pool) {
    return users.getOrDefault(pool.id(), List.of());
  }

  /** The pool of a gateway or service, if it is known. */
  Optional<LoadBalancerPool> poolOf(Published published) {
    return Optional.ofNullable(poolOf.get(published.id()));
  }

  /** The pools of the cluster of a gateway or service. */
  List<LoadBalancerPool> near(Published published) {
    return pools.getOrDefault(context.topology().clusterOf(published.cluster()), List.of());
  }

  /** Whether it is a service that takes its address from whatever its cluster has. */
  boolean asksItsCluster(Published published) {
    return !hasOtherType(published)
        && asksAnybody(published)
        && published.publication().balancing().pool().isEmpty()
        && published.publication().balancing().at().isEmpty();
  }

  private Optional<LoadBalancerPool> find(Published published) {
    LoadBalancing balancing = published.publication().balancing();
    if (hasOtherType(published) || !balancing.at().isEmpty()) {
      return Optional.empty();
    }
    if (balancing.pool().isPresent()) {
      return context.topology().find(balancing.pool().get(), LoadBalancerPool.class);
    }
    List<LoadBalancerPool> near = near(published);
    if (!balancing.addresses().values().isEmpty()) {
      return near.stream()
          .filter(pool -> balancing.addresses().values().stream().anyMatch(pool::contains))
          .findFirst();
    }
    return near.size() == 1 && asksAnybody(published) && gives(near.getFirst())
        ? Optional.of(near.getFirst())
        : Optional.empty();
  }

  private static boolean hasOtherType(Published published) {
    return published instanceof Service service
        && service.type().filter(type -> !type.equals("LoadBalancer")).isPresent();
  }

  private static boolean asksAnybody(Published published) {
    return published instanceof Service service
        && service.type().isPresent()
        && service.publication().metadata().className().isEmpty();
  }

  private static boolean gives(LoadBalancerPool pool) {
    return pool.autoAssign().orElse(true) && pool.serviceSelector().isEmpty();
  }
}
