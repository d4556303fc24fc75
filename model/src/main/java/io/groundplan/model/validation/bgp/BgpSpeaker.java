package io.groundplan.model.validation.bgp;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.BgpTimers;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A BGP speaker where it stands.
 *
 * @param owner the cluster or machine that states it
 * @param index its position among the owner's speakers, counted from 0
 * @param instance what it says
 * @param machines the machines that surely speak
 * @param isComplete whether no other does
 */
record BgpSpeaker(
    Element owner, int index, BgpInstance instance, List<Machine> machines, boolean isComplete) {

  BgpSpeaker {
    machines = List.copyOf(machines);
  }

  /** All speakers of a topology, in the order of the file. */
  static List<BgpSpeaker> all(RuleContext context) {
    List<BgpSpeaker> speakers = new ArrayList<>();
    for (Element element : context.topology().all()) {
      switch (element) {
        case Cluster cluster -> speakers.addAll(of(context, cluster));
        case Machine machine -> {
          List<BgpInstance> own = machine.machine().offers().bgp();
          Machine effective = context.topology().effective(machine);
          for (int i = 0; i < own.size(); i++) {
            speakers.add(new BgpSpeaker(machine, i, own.get(i), List.of(effective), true));
          }
        }
        case Site _,
            Provider _,
            Segment _,
            VirtualIp _,
            LoadBalancerPool _,
            Published _,
            Certificate _,
            NetworkPolicy _,
            Tunnel _ -> {}
      }
    }
    return speakers;
  }

  /** The speakers of a cluster: nodes of its own. */
  static List<BgpSpeaker> of(RuleContext context, Cluster cluster) {
    List<BgpSpeaker> speakers = new ArrayList<>();
    for (int i = 0; i < cluster.bgp().size(); i++) {
      BgpInstance instance = cluster.bgp().get(i);
      SelectedMachines selected =
          context.resolution().nodes().select(instance.nodes(), Optional.of(cluster.id()));
      List<Machine> nodes =
          selected.nodes().stream()
              .filter(
                  node -> context.topology().clusterOf(node.cluster()).equals(Optional.of(cluster)))
              .map(Machine.class::cast)
              .toList();
      speakers.add(new BgpSpeaker(cluster, i, instance, nodes, selected.isComplete()));
    }
    return speakers;
  }

  /** Where it stands. */
  Subject subject() {
    return Subject.of(owner).then("bgp").then(index);
  }

  /** A fix that gives it other timers. */
  QuickFix timers(String label, BgpTimers timers) {
    return new QuickFix(
        label,
        topology ->
            topology
                .find(owner.id())
                .map(now -> topology.with(withTimers(now, timers)))
                .orElse(topology));
  }

  private Element withTimers(Element now, BgpTimers timers) {
    return switch (now) {
      case Cluster cluster -> cluster.withBgp(replaced(cluster.bgp(), timers));
      case Machine machine -> {
        var offers = machine.machine().offers();
        yield machine.withMachine(
            machine.machine().withOffers(offers.withBgp(replaced(offers.bgp(), timers))));
      }
      case Element other -> other;
    };
  }

  private List<BgpInstance> replaced(List<BgpInstance> all, BgpTimers timers) {
    List<BgpInstance> result = new ArrayList<>(all);
    if (index < result.size()) {
      result.set(index, result.get(index).withTimers(timers));
    }
    return result;
  }
}
