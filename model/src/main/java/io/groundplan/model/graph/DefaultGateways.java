package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The default gateways of interfaces, of each machine found once, as many rules ask. */
final class DefaultGateways {

  private final Topology topology;
  private final AddressResolution resolution;
  private final Map<ElementId, OfMachine> known = new ConcurrentHashMap<>();

  DefaultGateways(Topology topology, AddressResolution resolution) {
    this.topology = topology;
    this.resolution = resolution;
  }

  /**
   * Those of a machine's links.
   *
   * @param machine which machine, as it was when they were found
   * @param byLink by the very link
   */
  private record OfMachine(Machine machine, IdentityHashMap<NetworkInterface, OfLink> byLink) {}

  private record OfLink(Stated<IpAddress> ipv4, Stated<IpAddress> ipv6) {

    Stated<IpAddress> of(AddressFamily family) {
      return switch (family) {
        case IPV4 -> ipv4;
        case IPV6 -> ipv6;
      };
    }
  }

  Stated<IpAddress> of(Machine machine, NetworkInterface link, AddressFamily family) {
    OfMachine found = known.get(machine.id());
    if (found == null || !found.machine().equals(machine)) {
      found = find(machine);
      known.put(machine.id(), found);
    }
    OfLink here = found.byLink().get(link);
    return here == null
        ? find(link, family, Set.copyOf(resolution.of(machine).addresses()))
        : here.of(family);
  }

  private OfMachine find(Machine machine) {
    Set<IpAddress> own = Set.copyOf(resolution.of(machine).addresses());
    IdentityHashMap<NetworkInterface, OfLink> byLink =
        new IdentityHashMap<>(machine.interfaces().size());
    for (NetworkInterface link : machine.interfaces()) {
      byLink.put(
          link,
          new OfLink(find(link, AddressFamily.IPV4, own), find(link, AddressFamily.IPV6, own)));
    }
    return new OfMachine(machine, byLink);
  }

  private Stated<IpAddress> find(NetworkInterface link, AddressFamily family, Set<IpAddress> own) {
    Optional<Segment> segment =
        link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
    if (!link.gateway().isUnknown()) {
      return addressesOf(link.gateway(), segment, family, own);
    }
    Set<IpAddress> found = new LinkedHashSet<>();
    boolean known = false;
    for (StaticAddress fixed : link.staticAddresses()) {
      Optional<Subnet> subnet =
          fixed.address().family() == family
              ? segment.flatMap(of -> of.subnetOf(fixed.address()))
              : Optional.empty();
      if (subnet.isPresent()) {
        Stated<IpAddress> here = addressesOf(subnet.get().gateway(), segment, family, own);
        known |= !here.isUnknown();
        found.addAll(here.values());
      }
    }
    return known ? Stated.of(List.copyOf(found)) : Stated.unknown();
  }

  private Stated<IpAddress> addressesOf(
      Stated<AddressReference> references,
      Optional<Segment> concerned,
      AddressFamily family,
      Set<IpAddress> own) {
    if (references.isUnknown()) {
      return Stated.unknown();
    }
    List<IpAddress> found = new ArrayList<>();
    boolean complete = true;
    for (AddressReference reference : references.values()) {
      KnownAddresses meant = resolution.of(reference, concerned);
      complete &= meant.isComplete();
      found.addAll(meant.of(family));
    }
    if (found.stream().anyMatch(own::contains)) {
      return Stated.none();
    }
    return complete || !found.isEmpty() ? Stated.of(found) : Stated.unknown();
  }
}
