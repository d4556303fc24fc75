package io.groundplan.model.validation.gateway;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP601: a gateway is known to have no address: it says so without a pool or machines to answer for
 * it, its pool is empty or of another cluster, or no machine is meant by {@code at}. One that is
 * reached through a tunnel needs none.
 */
final class GatewayWithoutAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          601, "gateway-without-address", Severity.ERROR, "A gateway is known to have no address");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Gateway.class).stream()
        .filter(gateway -> !isReachedByTunnel(context, gateway))
        .flatMap(gateway -> check(context, gateway).stream())
        .toList();
  }

  private static boolean isReachedByTunnel(RuleContext context, Gateway gateway) {
    return gateway.publication().expose().stream()
        .anyMatch(
            exposure -> context.topology().find(exposure.through(), Tunnel.class).isPresent());
  }

  private Optional<Problem> check(RuleContext context, Gateway gateway) {
    LoadBalancing balancing = gateway.publication().balancing();
    if (!balancing.addresses().values().isEmpty()) {
      return Optional.empty();
    }
    if (!balancing.at().isEmpty()) {
      SelectedMachines machines =
          context.resolution().nodes().select(balancing.at(), gateway.cluster());
      return machines.isKnownEmpty()
          ? Optional.of(
              problem(
                  Subject.of(gateway, KeyPath.of("at")),
                  "%s answers at machines of which there are none; name others (at), or give it a pool"
                      .formatted(gateway.id())))
          : Optional.empty();
    }
    if (balancing.pool().isPresent()) {
      return context
          .topology()
          .find(balancing.pool().get(), LoadBalancerPool.class)
          .flatMap(pool -> checkPool(context, gateway, pool));
    }
    return balancing.addresses().isNone()
        ? Optional.of(
            problem(
                Subject.of(gateway, KeyPath.of("addresses")),
                "%s has no address, so nobody reaches it; give it one, a pool, or machines to answer for it (at)"
                    .formatted(gateway.id())))
        : Optional.empty();
  }

  private Optional<Problem> checkPool(RuleContext context, Gateway gateway, LoadBalancerPool pool) {
    Optional<Cluster> own = context.topology().clusterOf(gateway.cluster());
    Optional<Cluster> theirs = context.topology().clusterOf(pool.cluster());
    return own.isPresent() && theirs.isPresent() && !own.get().id().equals(theirs.get().id())
        ? Optional.of(
            problem(
                    Subject.of(gateway, KeyPath.of("pool")),
                    "%s of %s takes its address from %s, which is a pool of %s; name a pool of %s"
                        .formatted(
                            gateway.id(),
                            own.get().id(),
                            pool.id(),
                            theirs.get().id(),
                            own.get().id()))
                .relatedTo(Subject.of(pool, KeyPath.of("cluster"))))
        : Optional.empty();
  }
}
