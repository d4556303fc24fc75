package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which address a reference or target means: that of a machine or one of its interfaces, of a
 * virtual IP, a gateway or a service. Names and URLs mean none that the topology knows.
 */
public final class AddressResolution {

  private final Topology topology;
  private final NodeSelection selection;
  private final Map<ElementId, OwnedAddresses> known = new ConcurrentHashMap<>();

  /** Resolves the references of a topology. */
  public AddressResolution(Topology topology, NodeSelection selection) {
    this.topology = topology;
    this.selection = selection;
  }

  /** The addresses that a reference can mean. */
  public KnownAddresses of(AddressReference reference) {
    return switch (reference) {
      case OwnerAddress(Reference owner) -> of(owner);
      case LiteralAddress(IpAddress address) -> KnownAddresses.exactly(List.of(address));
      case HostName _, ServerUrl _ -> KnownAddresses.UNKNOWN;
    };
  }

  /**
   * The addresses that a reference means, where a segment may be concerned: those on it, if any.
   */
  KnownAddresses of(AddressReference reference, Optional<Segment> concerned) {
    return concerned.isPresent() ? of(reference, concerned.get()) : of(reference);
  }

  /** The addresses that a reference means where a segment is concerned: those on it, if any. */
  public KnownAddresses of(AddressReference reference, Segment concerned) {
    return switch (reference) {
      case OwnerAddress(Reference owner) -> of(owner, concerned);
      case LiteralAddress _, HostName _, ServerUrl _ -> of(reference);
    };
  }

  /** The addresses of the element or interface. */
  public KnownAddresses of(Reference reference) {
    Optional<Element> element = topology.find(reference.element());
    if (element.isEmpty()) {
      return KnownAddresses.UNKNOWN;
    }
    return reference.part().isPresent()
        ? ofPart(element.get(), reference.part().get())
        : of(element.get());
  }

  /** The addresses of the element or interface: those on the segment, if it has any there. */
  public KnownAddresses of(Reference reference, Segment concerned) {
    if (reference.part().isEmpty()) {
      return topology
          .find(reference.element())
          .map(element -> all(element).near(concerned))
          .orElse(KnownAddresses.UNKNOWN);
    }
    return new OwnedAddresses(of(reference)).near(concerned);
  }

  /** All addresses of the element. */
  public KnownAddresses of(Element element) {
    return all(element).all();
  }

  /** The addresses of each element, found once. */
  private OwnedAddresses all(Element element) {
    return isOurs(element)
        ? known.computeIfAbsent(element.id(), _ -> new OwnedAddresses(find(element)))
        : new OwnedAddresses(find(element));
  }

  /** Whether it is as the topology has it, or with what it inherits. */
  private boolean isOurs(Element element) {
    Optional<Element> own = topology.find(element.id());
    return own.isPresent()
        && (own.get().equals(element)
            || (own.get() instanceof Machine machine
                && topology.effective(machine).equals(element)));
  }

  private KnownAddresses find(Element element) {
    return switch (element) {
      case Machine machine -> ofLinks(topology.effective(machine).interfaces());
      case VirtualIp virtualIp -> stated(virtualIp.addresses());
      case Published published -> published(published);
      case Site _,
          Provider _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          KnownAddresses.UNKNOWN;
    };
  }

  /** The addresses of one link: static ones and reservations. */
  public KnownAddresses of(NetworkInterface link) {
    List<IpAddress> known = new ArrayList<>();
    boolean complete = !link.addresses().isUnknown();
    for (AddressAssignment assignment : link.addresses().values()) {
      Optional<IpAddress> address =
          switch (assignment) {
            case StaticAddress fixed -> Optional.of(fixed.address());
            case DhcpV4 lease -> lease.reservation();
            case DhcpV6 lease -> lease.reservation();
            case Slaac _ -> Optional.empty();
          };
      address.filter(value -> !known.contains(value)).ifPresent(known::add);
      complete &= address.isPresent();
    }
    return new KnownAddresses(known, complete);
  }

  /** The element that a reference names; empty for literals, names, and what does not exist. */
  public Optional<Element> ownerOf(AddressReference reference) {
    return switch (reference) {
      case OwnerAddress(Reference owner) -> topology.find(owner.element());
      case LiteralAddress _, HostName _, ServerUrl _ -> Optional.empty();
    };
  }

  /** The port of a target: its number, or the one to which its owner gives the name. */
  public Optional<Port> portOf(Target target) {
    return target
        .port()
        .flatMap(port ->
            switch (port) {
              case PortReference.Numbered(Port number) -> Optional.of(number);
              case PortReference.Named(String name) ->
                  ownerOf(target.host()).flatMap(owner -> portNamed(owner, name));
            });
  }

  private Optional<Port> portNamed(Element owner, String name) {
    return switch (owner) {
      case Machine machine ->
          portNamed(topology.effective(machine).machine().offers().ports(), name);
      case Service service -> portNamed(service.ports(), name);
      case Gateway gateway ->
          gateway.listeners().stream()
              .filter(listener -> listener.name().equals(name))
              .map(Listener::port)
              .findFirst();
      case Site _,
          Provider _,
          Segment _,
          Cluster _,
          VirtualIp _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          Optional.empty();
    };
  }

  private static Optional<Port> portNamed(List<ServicePort> ports, String name) {
    return ports.stream()
        .filter(port -> port.name().equals(Optional.of(name)))
        .map(port -> port.port().ports().first())
        .findFirst();
  }

  private KnownAddresses ofPart(Element element, String part) {
    Stream<NetworkInterface> links =
        switch (element) {
          case Machine machine -> topology.effective(machine).interfaces().stream();
          case Service service -> service.interfaces().stream();
          case Site _,
              Provider _,
              Segment _,
              Cluster _,
              VirtualIp _,
              LoadBalancerPool _,
              Gateway _,
              Certificate _,
              NetworkPolicy _,
              Tunnel _ ->
              Stream.empty();
        };
    return links
        .filter(link -> link.key().equals(part))
        .findFirst()
        .map(this::of)
        .orElse(KnownAddresses.UNKNOWN);
  }

  private KnownAddresses ofLinks(List<NetworkInterface> links) {
    return switch (links.size()) {
      case 0 -> KnownAddresses.UNKNOWN;
      case 1 -> of(links.getFirst());
      default -> KnownAddresses.sum(links.stream().map(this::of).toList());
    };
  }

  /** Pinned addresses, else those of the machines on whose host ports it answers. */
  private KnownAddresses published(Published published) {
    LoadBalancing balancing = published.publication().balancing();
    if (!balancing.addresses().isUnknown() || balancing.at().isEmpty()) {
      return stated(balancing.addresses());
    }
    SelectedMachines machines = selection.select(balancing.at(), published.cluster());
    KnownAddresses theirs =
        KnownAddresses.sum(
            machines.machines().stream().map(machine -> ofLinks(machine.interfaces())).toList());
    return new KnownAddresses(theirs.addresses(), theirs.isComplete() && machines.isComplete());
  }

  private static KnownAddresses stated(Stated<IpAddress> addresses) {
    return new KnownAddresses(addresses.values(), !addresses.isUnknown());
  }
}
