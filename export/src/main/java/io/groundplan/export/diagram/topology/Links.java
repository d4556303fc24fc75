package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** Who is plugged into what, as far as frames do not say it, and who speaks BGP with whom. */
final class Links {

  private static final String INTERNET = ElementId.INTERNET.value();

  private final Topology topology;
  private final Containment containment;
  private final Draft draft;

  Links(Topology topology, Containment containment, Draft draft) {
    this.topology = topology;
    this.containment = containment;
    this.draft = draft;
  }

  void add() {
    for (Machine machine : topology.machines()) {
      machine.interfaces().forEach(link -> add(machine, link));
      peer(machine.id(), machine.machine().offers().bgp());
    }
    for (Segment segment : topology.all(Segment.class)) {
      if (segment.uplink().orElse(false)) {
        link(segment.id().value(), INTERNET, segment.id().value());
      }
    }
    for (Provider provider : topology.all(Provider.class)) {
      link(provider.id().value(), INTERNET, provider.id().value());
    }
    topology.all(Cluster.class).forEach(cluster -> peer(cluster.id(), cluster.bgp()));
  }

  private void add(Machine machine, NetworkInterface link) {
    String id = link.reference(machine.id()).toString();
    String item = Ports.item(draft, machine, Optional.of(link));
    Optional<String> parent = drawnParent(machine, link);
    if (parent.isPresent()) {
      link(id, parent.get(), item);
      return;
    }
    for (ElementId network : Ports.networks(link)) {
      if (network.equals(ElementId.INTERNET)) {
        link(id, INTERNET, item);
        continue;
      }
      topology
          .find(network, Segment.class)
          .filter(segment -> !draft.holds(segment.id().value(), machine.id().value()))
          .ifPresent(segment -> {
            String near = bridgeOfHost(machine, segment).orElse(network.value());
            boolean feeds =
                isGateway(machine, segment) || isIn(segment, machine) || isUplinked(machine);
            link(id, feeds ? item : near, feeds ? near : item);
          });
    }
  }

  /** The interface that a VLAN interface rides on, where both are drawn. */
  private Optional<String> drawnParent(Machine machine, NetworkInterface link) {
    return link.parent()
        .flatMap(name -> machine.interfaceNamed(name.toString()))
        .map(parent -> parent.reference(machine.id()).toString())
        .filter(draft::has);
  }

  /** The bridge of a virtual machine's host that carries the segment. */
  private Optional<String> bridgeOfHost(Machine machine, Segment segment) {
    return containment
        .hostOf(machine)
        .flatMap(host ->
            host.interfaces().stream()
                .filter(link -> Ports.networks(link).contains(segment.id()))
                .map(link -> link.reference(host.id()).toString())
                .filter(draft::has)
                .findFirst());
  }

  /** Does the frame of the segment stand in the machine? */
  private boolean isIn(Segment segment, Machine machine) {
    return containment.of(segment).equals(Optional.of(machine.id().value()));
  }

  private static boolean isGateway(Machine machine, Segment segment) {
    return segment.subnets().values().stream()
        .map(Subnet::gateway)
        .flatMap(gateways -> gateways.values().stream())
        .anyMatch(gateway ->
            gateway instanceof OwnerAddress(var owner) && owner.element().equals(machine.id()));
  }

  private static boolean isUplinked(Machine machine) {
    return machine.interfaces().stream()
        .anyMatch(link -> link.attachment().segment().equals(Optional.of(ElementId.INTERNET)));
  }

  private void peer(ElementId speaker, List<BgpInstance> instances) {
    for (BgpInstance instance : instances) {
      for (AddressReference peer : instance.peers()) {
        if (peer instanceof OwnerAddress(var owner)) {
          draft.relate(
              speaker.value(),
              speaker.value(),
              owner.element().value(),
              RelationKind.PEERING,
              ArrowEnds.NONE,
              "BGP");
        }
      }
    }
  }

  private void link(String id, String from, String to) {
    draft.relate(id, from, to, RelationKind.LINK, ArrowEnds.NONE, "");
  }
}
