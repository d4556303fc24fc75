package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
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

/** Finds every address that a topology gives to somebody, with the place where it stands. */
final class AddressOwners {

  private final Topology topology;
  private final Subnets subnets;
  private final List<AddressOwner> found = new ArrayList<>();

  private AddressOwners(Topology topology) {
    this.topology = topology;
    this.subnets = Subnets.of(topology);
  }

  static List<AddressOwner> of(Topology topology) {
    AddressOwners owners = new AddressOwners(topology);
    topology.all().forEach(owners::visit);
    return owners.found;
  }

  private void visit(Element element) {
    switch (element) {
      case Machine machine -> {
        Machine effective = topology.effective(machine);
        effective.interfaces().forEach(link -> visit(effective, link));
      }
      case VirtualIp virtualIp ->
          pinned(virtualIp, virtualIp.addresses(), AddressOwner.Role.VIRTUAL_IP);
      case Gateway gateway ->
          pinned(
              gateway, gateway.publication().balancing().addresses(), AddressOwner.Role.PUBLISHED);
      case Service service -> {
        pinned(service, service.publication().balancing().addresses(), AddressOwner.Role.PUBLISHED);
        service.interfaces().forEach(link -> visit(service, link));
      }
      case Site _,
          Provider _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ -> {}
    }
  }

  private void visit(Element owner, NetworkInterface link) {
    Optional<Segment> segment =
        link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
    Optional<NetworkInterface> has = Optional.of(link);
    List<AddressAssignment> assignments = link.addresses().values();
    for (int i = 0; i < assignments.size(); i++) {
      KeyPath path = link.path().then("addresses").then(i);
      switch (assignments.get(i)) {
        case StaticAddress fixed ->
            found.add(
                new AddressOwner(
                    owner,
                    has,
                    path,
                    AddressOwner.Role.INTERFACE,
                    fixed.address(),
                    fixed.length(),
                    segment));
        case DhcpV4 lease -> reserved(owner, has, path, lease.reservation(), segment);
        case DhcpV6 lease -> reserved(owner, has, path, lease.reservation(), segment);
        case Slaac _ -> {}
      }
    }
    if (link.publicAddress().orElse(new PublicAddress.None())
        instanceof PublicAddress.Fixed(IpAddress address)) {
      found.add(
          new AddressOwner(
              owner,
              has,
              link.path().then("publicAddress"),
              AddressOwner.Role.PUBLIC,
              address,
              Optional.empty(),
              Optional.empty()));
    }
  }

  private void reserved(
      Element owner,
      Optional<NetworkInterface> link,
      KeyPath path,
      Optional<IpAddress> reservation,
      Optional<Segment> segment) {
    reservation.ifPresent(address ->
        found.add(
            new AddressOwner(
                owner,
                link,
                path,
                AddressOwner.Role.RESERVATION,
                address,
                Optional.empty(),
                segment)));
  }

  private void pinned(Element owner, Stated<IpAddress> addresses, AddressOwner.Role role) {
    List<IpAddress> values = addresses.values();
    for (int i = 0; i < values.size(); i++) {
      IpAddress address = values.get(i);
      found.add(
          new AddressOwner(
              owner,
              Optional.empty(),
              KeyPath.of("addresses").then(i),
              role,
              address,
              Optional.empty(),
              segmentOf(address)));
    }
  }

  /** The only segment with a subnet that holds the address. */
  private Optional<Segment> segmentOf(IpAddress address) {
    List<Subnets.Place> holding = subnets.holding(address);
    return holding.size() == 1 ? Optional.of(holding.getFirst().segment()) : Optional.empty();
  }
}
