package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pools that are announced on layer 2. */
final class Layer2Pools {

  private Layer2Pools() {}

  /**
   * A pool and how it is announced.
   *
   * @param pool the pool
   * @param way how
   * @param links by which links
   * @param selected the machines that it names
   * @param nodes those of them that can announce it: nodes of its cluster
   */
  record Layer2Pool(
      LoadBalancerPool pool,
      Layer2Announcement way,
      AnnouncingLinks links,
      SelectedMachines selected,
      List<Node> nodes) {

    Subject subject() {
      return Subject.of(pool).then("announce");
    }

    /** Whether the link is on the network of some range of the pool. */
    Membership isNear(ConnectedSubnets subnets, Machine machine, NetworkInterface link) {
      return pool.ranges().values().stream()
          .map(range -> subnets.holds(machine, link, range.range()))
          .reduce(Membership.OUT, Membership::or);
    }

    /** The kernel's names of the links on the pool's network; empty where one is not known. */
    List<String> nearLinks(ConnectedSubnets subnets) {
      Set<String> names = new LinkedHashSet<>();
      for (Machine machine : nodes) {
        List<NetworkInterface> near =
            machine.interfaces().stream()
                .filter(link -> isNear(subnets, machine, link) == Membership.IN)
                .toList();
        for (NetworkInterface link : near) {
          Optional<String> name = AnnouncingLinks.kernelName(link);
          if (name.isEmpty()) {
            return List.of();
          }
          names.add(name.get());
        }
      }
      return List.copyOf(names);
    }
  }

  /** All of them, in the order of the file. */
  static List<Layer2Pool> of(RuleContext context) {
    List<Layer2Pool> pools = new ArrayList<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      pool.announcement()
          .flatMap(how -> how.layer2())
          .map(way -> of(context, pool, way))
          .ifPresent(pools::add);
    }
    return pools;
  }

  private static Layer2Pool of(RuleContext context, LoadBalancerPool pool, Layer2Announcement way) {
    SelectedMachines selected = context.resolution().nodes().select(way.nodes(), pool.cluster());
    Optional<Cluster> cluster = context.topology().clusterOf(pool.cluster());
    List<Node> nodes =
        selected.nodes().stream()
            .filter(node -> context.topology().clusterOf(node.cluster()).equals(cluster))
            .toList();
    return new Layer2Pool(pool, way, AnnouncingLinks.of(context, pool, way), selected, nodes);
  }
}
