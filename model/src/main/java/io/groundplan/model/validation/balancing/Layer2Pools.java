package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pools that are announced on layer 2.
 *
 * @param all all of them, in the order of the file
 */
record Layer2Pools(List<Layer2Pool> all) {

  Layer2Pools {
    all = List.copyOf(all);
  }

  /**
   * A pool and how it is announced.
   *
   * @param pool the pool
   * @param way how
   */
  record Layer2Pool(LoadBalancerPool pool, Layer2Way way) {

    Subject subject() {
      return Subject.of(pool).then("announce");
    }

    AnnouncingLinks links() {
      return way.links();
    }

    /** The kernel's names of the links on the pool's network; empty where one is not known. */
    List<String> nearLinks() {
      Set<String> names = new LinkedHashSet<>();
      for (Layer2Way.Group group : way.groups()) {
        for (int i = 0; i < group.links().size(); i++) {
          if (group.links().get(i).isNear(pool) == Membership.IN) {
            Optional<String> name =
                AnnouncingLinks.kernelName(group.nodes().getFirst().interfaces().get(i));
            if (name.isEmpty()) {
              return List.of();
            }
            names.add(name.get());
          }
        }
      }
      return List.copyOf(names);
    }
  }

  private record Key(
      Optional<ElementId> cluster, Layer2Announcement stated, Optional<String> implementation) {}

  /** The pools of a topology; each way of announcing is looked at once. */
  static Layer2Pools of(RuleContext context) {
    return context.derived(Layer2Pools.class, () -> find(context));
  }

  private static Layer2Pools find(RuleContext context) {
    Map<Key, Layer2Way> ways = new HashMap<>();
    List<Layer2Pool> pools = new ArrayList<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      Optional<Layer2Announcement> stated = pool.announcement().flatMap(how -> how.layer2());
      if (stated.isPresent()) {
        Key key =
            new Key(
                context.topology().clusterOf(pool.cluster()).map(Cluster::id),
                stated.get(),
                PoolImplementation.of(context.topology(), pool)
                    .map(LoadBalancerImplementation::kind));
        Layer2Way way = ways.computeIfAbsent(key, _ -> Layer2Way.of(context, pool, stated.get()));
        pools.add(new Layer2Pool(pool, way));
      }
    }
    return new Layer2Pools(pools);
  }
}
