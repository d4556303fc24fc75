package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the addresses by which clients come to the APIs of clusters, other than endpoints. */
final class WaysIn {

  private static final Port KUBERNETES = new Port(6443);
  private static final Port TALOS = new Port(50000);

  private final RuleContext context;
  private final List<WayIn> found = new ArrayList<>();

  private WaysIn(RuleContext context) {
    this.context = context;
  }

  static List<WayIn> of(RuleContext context) {
    WaysIn ways = new WaysIn(context);
    context.topology().machines().forEach(ways::forwards);
    context.topology().all(Service.class).forEach(ways::balancer);
    context.topology().all(VirtualIp.class).forEach(ways::external);
    context.topology().all(Cluster.class).forEach(ways::talosEndpoints);
    return ways.found;
  }

  private void forwards(Machine machine) {
    for (PortForward forward : machine.machine().offers().nat().forwards()) {
      Subject subject = Subject.of(machine).then("nat").then("forwards").then(forward.name());
      for (Target target : forward.to()) {
        for (PortSpec listening : forward.ports()) {
          boolean isPlain = listening.protocol() == TransportProtocol.TCP;
          Optional<Port> port =
              context
                  .resolution()
                  .addresses()
                  .portOf(target)
                  .or(() ->
                      Optional.of(listening.ports().first())
                          .filter(_ -> listening.ports().isSingle() && target.port().isEmpty()));
          port.filter(_ -> isPlain)
              .flatMap(number -> clusterBehind(target.host(), number))
              .ifPresent(cluster ->
                  forward(machine, forward, subject, cluster, port.equals(Optional.of(TALOS))));
        }
      }
    }
  }

  private void forward(
      Machine machine, PortForward forward, Subject subject, Cluster cluster, boolean isTalos) {
    List<NetworkInterface> links =
        machine.interfaces().stream()
            .filter(link -> forward.in().isEmpty() || forward.in().equals(link.name()))
            .toList();
    List<IpAddress> seen =
        links.stream()
            .flatMap(link -> link.publicAddress().stream())
            .flatMap(WaysIn::fixed)
            .toList();
    List<IpAddress> own =
        links.stream()
            .flatMap(link -> context.resolution().addresses().of(link).addresses().stream())
            .toList();
    AddressReference reference =
        seen.isEmpty()
            ? new OwnerAddress(
                links.size() == 1
                    ? links.getFirst().reference(machine.id())
                    : Reference.to(machine.id()))
            : new LiteralAddress(seen.getFirst());
    add(
        subject,
        "The forward %s of %s".formatted(forward.name(), machine.id()),
        cluster,
        isTalos,
        reference,
        seen.isEmpty() ? own : seen);
  }

  private static Stream<IpAddress> fixed(PublicAddress address) {
    return address instanceof PublicAddress.Fixed(IpAddress known)
        ? Stream.of(known)
        : Stream.empty();
  }

  /** A service in front of the API servers. */
  private void balancer(Service service) {
    List<IpAddress> addresses = service.publication().balancing().addresses().values();
    for (Target backend : service.backends()) {
      Optional<Port> port = context.resolution().addresses().portOf(backend);
      port.flatMap(number -> clusterBehind(backend.host(), number))
          .ifPresent(cluster ->
              add(
                  Subject.of(service).then("addresses"),
                  service.id().value(),
                  cluster,
                  port.equals(Optional.of(TALOS)),
                  new OwnerAddress(Reference.to(service.id())),
                  addresses));
    }
  }

  /** A balancer outside the drawing, in front of the control planes, unless for talosctl. */
  private void external(VirtualIp vip) {
    boolean leadsToControlPlanes =
        vip.members().isUnknown()
            || vip.members().values().equals(List.of(new RoleNodes(MachineType.CONTROLPLANE)));
    if (vip.mechanism() == VirtualIpKind.EXTERNAL && leadsToControlPlanes) {
      context
          .topology()
          .clusterOf(vip.cluster())
          .filter(cluster ->
              !cluster.access().talosEndpoints().values().contains(new NodesOf(vip.id())))
          .ifPresent(cluster ->
              add(
                  Subject.of(vip).then("addresses"),
                  vip.id().value(),
                  cluster,
                  false,
                  new OwnerAddress(Reference.to(vip.id())),
                  vip.addresses().values()));
    }
  }

  /** What talosctl is told to speak to and is no node. */
  private void talosEndpoints(Cluster cluster) {
    List<NodeSelector> endpoints = cluster.access().talosEndpoints().values();
    for (int i = 0; i < endpoints.size(); i++) {
      Subject subject = Subject.of(cluster).then("talosEndpoints").then(i);
      if (endpoints.get(i) instanceof NodesOf(ElementId id)) {
        context
            .topology()
            .find(id)
            .filter(WaysIn::standsInFront)
            .ifPresent(element ->
                add(
                    subject,
                    id.value(),
                    cluster,
                    true,
                    new OwnerAddress(Reference.to(id)),
                    context.resolution().addresses().of(element).addresses()));
      }
    }
  }

  /** Virtual IPs that the cluster moves itself are GP403's. */
  private static boolean standsInFront(Element element) {
    return switch (element) {
      case Device _, Published _ -> true;
      case VirtualIp vip ->
          vip.mechanism() == VirtualIpKind.EXTERNAL || vip.mechanism() == VirtualIpKind.VRRP;
      case Node _,
          Site _,
          Provider _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          false;
    };
  }

  /** The cluster whose API answers there: at a control plane, or at its endpoint. */
  private Optional<Cluster> clusterBehind(AddressReference host, Port port) {
    boolean isApi = port.equals(KUBERNETES) || port.equals(TALOS);
    return context.topology().all(Cluster.class).stream()
        .filter(cluster -> isEndpoint(cluster, host, port))
        .findFirst()
        .or(() ->
            isApi
                ? owners(host).flatMap(owner -> clusterOf(owner).stream()).findFirst()
                : Optional.empty());
  }

  private boolean isEndpoint(Cluster cluster, AddressReference host, Port port) {
    return cluster
        .access()
        .endpoint()
        .filter(endpoint -> endpoint.host().equals(host))
        .map(endpoint -> context.resolution().addresses().portOf(endpoint).orElse(KUBERNETES))
        .filter(port::equals)
        .isPresent();
  }

  private Stream<Element> owners(AddressReference host) {
    return host instanceof LiteralAddress(IpAddress address)
        ? context.addresses().ownersOf(address).stream().map(AddressOwner::element)
        : context.resolution().addresses().ownerOf(host).stream();
  }

  private Optional<Cluster> clusterOf(Element owner) {
    return switch (owner) {
      case Node node when !node.isWorker() -> context.topology().clusterOf(node.cluster());
      case VirtualIp vip -> context.topology().clusterOf(vip.cluster());
      case Node _,
          Device _,
          Published _,
          Site _,
          Provider _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          Optional.empty();
    };
  }

  private void add(
      Subject subject,
      String title,
      Cluster cluster,
      boolean isTalos,
      AddressReference reference,
      List<IpAddress> addresses) {
    WayIn way = new WayIn(subject, title, cluster, isTalos, reference, addresses);
    if (!addresses.isEmpty() && !found.contains(way)) {
      found.add(way);
    }
  }
}
