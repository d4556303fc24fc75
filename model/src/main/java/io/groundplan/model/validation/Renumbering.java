package io.groundplan.model.validation;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an owner another address in the place of the one it has. */
public final class Renumbering {

  private Renumbering() {}

  /** The edit as a fix; references to the owner follow, since they name it and no address. */
  public static QuickFix fix(AddressOwner owner, IpAddress address) {
    return new QuickFix(
        "Give %s the address %s".formatted(owner.title(), address),
        topology -> apply(topology, owner, address));
  }

  private static Topology apply(Topology topology, AddressOwner owner, IpAddress address) {
    return topology
        .find(owner.element().id())
        .map(element -> topology.with(changed(element, owner, address)))
        .orElse(topology);
  }

  private static Element changed(Element element, AddressOwner owner, IpAddress address) {
    return switch (element) {
      case Machine machine -> {
        List<NetworkInterface> links = new ArrayList<>(machine.interfaces());
        links.replaceAll(link -> changed(link, owner, address));
        yield machine.withMachine(machine.machine().withInterfaces(links));
      }
      case VirtualIp virtualIp ->
          virtualIp.withAddresses(replaced(virtualIp.addresses(), owner.address(), address));
      case Published published -> {
        var balancing = published.publication().balancing();
        yield published.withPublication(
            published
                .publication()
                .withBalancing(
                    balancing.withAddresses(
                        replaced(balancing.addresses(), owner.address(), address))));
      }
      case Site _,
          Provider _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          element;
    };
  }

  private static Stated<IpAddress> replaced(Stated<IpAddress> all, IpAddress old, IpAddress now) {
    return Stated.of(all.values().stream().map(each -> each.equals(old) ? now : each).toList());
  }

  private static NetworkInterface changed(
      NetworkInterface link, AddressOwner owner, IpAddress address) {
    KeyPath place = link.path().then("addresses");
    List<AddressAssignment> assignments = new ArrayList<>(link.addresses().values());
    for (int i = 0; i < assignments.size(); i++) {
      if (owner.path().equals(place.then(i))) {
        assignments.set(i, changed(assignments.get(i), address));
      }
    }
    return link.addresses().isUnknown() ? link : link.withAddresses(Stated.of(assignments));
  }

  private static AddressAssignment changed(AddressAssignment assignment, IpAddress address) {
    return switch (assignment) {
      case StaticAddress fixed -> new StaticAddress(address, fixed.length(), fixed.metric());
      case DhcpV4 lease -> new DhcpV4(Optional.of(address), lease.metric());
      case DhcpV6 lease -> new DhcpV6(Optional.of(address), lease.metric());
      case Slaac none -> none;
    };
  }
}
