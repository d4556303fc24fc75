package io.groundplan.export.report;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.TaggedSegments;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what a topology leaves open: links, addresses, subnets, types and versions. */
final class UnknownFacts {

  private final ReadResult read;
  private final List<UnknownFact> facts = new ArrayList<>();

  UnknownFacts(ReadResult read) {
    this.read = read;
  }

  List<UnknownFact> all() {
    read.topology().all(Segment.class).forEach(this::lookAt);
    read.topology().machines().forEach(this::lookAt);
    read.topology().all(Cluster.class).forEach(this::lookAt);
    for (VirtualIp virtualIp : read.topology().all(VirtualIp.class)) {
      note(virtualIp.addresses().isUnknown(), Subject.of(virtualIp), "its address is not stated");
    }
    for (LoadBalancerPool pool : read.topology().all(LoadBalancerPool.class)) {
      note(pool.ranges().isUnknown(), Subject.of(pool), "its ranges are not stated");
    }
    for (Gateway gateway : read.topology().all(Gateway.class)) {
      LoadBalancing balancing = gateway.publication().balancing();
      boolean unknown =
          balancing.addresses().isUnknown()
              && balancing.pool().isEmpty()
              && balancing.at().isEmpty();
      note(unknown, Subject.of(gateway), "where its address comes from is not stated");
    }
    facts.sort(Comparator.comparing(UnknownFact::position));
    return List.copyOf(facts);
  }

  private void lookAt(Segment segment) {
    note(segment.subnets().isUnknown(), Subject.of(segment), "its subnets are not stated");
  }

  private void lookAt(Cluster cluster) {
    note(
        cluster.software().talos().isEmpty(),
        Subject.of(cluster),
        "its version of Talos is not stated");
    note(cluster.access().endpoint().isEmpty(), Subject.of(cluster), "its endpoint is not stated");
  }

  private void lookAt(Machine machine) {
    note(
        machine instanceof Node node && node.type().isEmpty(),
        Subject.of(machine),
        "whether it is a control plane or a worker is not stated");
    note(machine.interfaces().isEmpty(), Subject.of(machine), "its interfaces are not stated");
    Set<InterfaceName> members = members(machine);
    for (NetworkInterface link : machine.interfaces()) {
      if (link.name().filter(members::contains).isEmpty()) {
        lookAt(machine, link);
      }
    }
  }

  private void lookAt(Machine machine, NetworkInterface link) {
    KeyPath path = link.path();
    boolean attached =
        link.attachment().segment().isPresent() || link.attachment().tunnel().isPresent();
    boolean trunk = !link.attachment().tagged().equals(TaggedSegments.NONE);
    note(
        !attached && !trunk && !hasChildren(machine, link),
        Subject.of(machine, path),
        "what it is plugged into is not stated");
    note(
        attached && link.addresses().isUnknown() && machine instanceof Node,
        Subject.of(machine, path),
        "its addresses are not stated");
  }

  /** The links that are part of a bond or bridge and need no address of their own. */
  private static Set<InterfaceName> members(Machine machine) {
    Set<InterfaceName> members = new HashSet<>();
    for (NetworkInterface link : machine.interfaces()) {
      if (link.link().kind() instanceof BondLink bond) {
        members.addAll(bond.links());
      }
      if (link.link().kind() instanceof BridgeLink bridge) {
        members.addAll(bridge.links().values());
      }
    }
    return members;
  }

  private static boolean hasChildren(Machine machine, NetworkInterface link) {
    return link.name().isPresent()
        && machine.interfaces().stream().anyMatch(other -> other.parent().equals(link.name()));
  }

  private void note(boolean unknown, Subject subject, String message) {
    if (unknown) {
      facts.add(new UnknownFact(read.file(), read.sourceMap().locate(subject), subject, message));
    }
  }
}
