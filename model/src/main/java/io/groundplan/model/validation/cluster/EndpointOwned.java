package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP402: the endpoint is an address in a drawn subnet that nobody owns, a worker, or a device that
 * says what it serves and does not serve the API. Silent while a node or a virtual IP of the
 * cluster may have it, and where a pool or DHCP may have given it to somebody.
 */
final class EndpointOwned implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          402, "endpoint-not-owned", Severity.ERROR, "Nobody answers at the endpoint of a cluster");

  private static final PortSpec API = PortSpec.parse("6443");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    return worker(context, cluster)
        .or(() -> otherMachine(context, cluster))
        .or(() -> nobody(context, cluster));
  }

  /** A worker, named or by its address, that serves no API and lets nobody through to one. */
  private Optional<Problem> worker(RuleContext context, Cluster cluster) {
    return cluster.access().endpoint().map(Target::host).stream()
        .flatMap(host -> owners(context, host))
        .filter(owner -> owner instanceof Node node && node.isWorker())
        .map(Node.class::cast)
        .filter(node -> node.machine().offers().nat().forwards().isEmpty())
        .findFirst()
        .map(node ->
            problem(
                    Subject.of(cluster).then("endpoint"),
                    "The endpoint of %s is %s, a worker, where no API server answers; name a control plane or a virtual IP"
                        .formatted(cluster.id(), node.id()))
                .relatedTo(Subject.of(node)));
  }

  /** A device that says what it serves, which is not the API, and lets nobody through. */
  private Optional<Problem> otherMachine(RuleContext context, Cluster cluster) {
    Optional<PortSpec> asked = cluster.access().endpoint().flatMap(EndpointOwned::port);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    PortSpec port = asked.get();
    return cluster.access().endpoint().map(Target::host).stream()
        .flatMap(host -> owners(context, host))
        .filter(Device.class::isInstance)
        .map(Device.class::cast)
        .filter(device -> device.machine().offers().nat().forwards().isEmpty())
        .filter(device -> !device.machine().offers().ports().isEmpty())
        .filter(device ->
            device.machine().offers().ports().stream()
                .noneMatch(served -> served.port().overlaps(port)))
        .findFirst()
        .map(device ->
            problem(
                    Subject.of(cluster).then("endpoint"),
                    "The endpoint of %s is %s, which serves %s and not %s; name a control plane, a virtual IP or a load balancer, or add the port there"
                        .formatted(
                            cluster.id(),
                            device.id(),
                            Phrase.list(
                                device.machine().offers().ports().stream()
                                    .map(served -> served.port().toString())
                                    .toList()),
                            port))
                .relatedTo(Subject.of(device).then("ports")));
  }

  /** All owners of an address are workers, or none counts. */
  private static Stream<Element> owners(RuleContext context, AddressReference host) {
    if (host instanceof LiteralAddress(IpAddress address)) {
      List<AddressOwner> owners = context.addresses().ownersOf(address);
      return owners.size() == 1 ? owners.stream().map(AddressOwner::element) : Stream.empty();
    }
    return context.resolution().addresses().ownerOf(host).stream();
  }

  private Optional<Problem> nobody(RuleContext context, Cluster cluster) {
    return cluster
        .access()
        .endpoint()
        .flatMap(EndpointOwned::literal)
        .filter(address -> context.addresses().ownersOf(address).isEmpty())
        .filter(address -> !mayBeOwned(context, cluster, address))
        .flatMap(address ->
            segmentHolding(context.topology(), address)
                .map(segment ->
                    problem(
                            Subject.of(cluster).then("endpoint"),
                            "The endpoint of %s is %s in %s, where no virtual IP, node or service has it; give it to one, or name the one that answers"
                                .formatted(cluster.id(), address, segment.id()))
                        .relatedTo(Subject.of(segment))));
  }

  /** The port that is asked for; none where it has a name, which only its owner can tell. */
  private static Optional<PortSpec> port(Target endpoint) {
    return endpoint
        .port()
        .map(port ->
            switch (port) {
              case PortReference.Numbered(Port number) ->
                  Optional.of(PortSpec.parse(number.toString()));
              case PortReference.Named _ -> Optional.<PortSpec>empty();
            })
        .orElse(Optional.of(API));
  }

  private static Optional<IpAddress> literal(Target endpoint) {
    return endpoint.host() instanceof LiteralAddress(IpAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }

  private static Optional<Segment> segmentHolding(Topology topology, IpAddress address) {
    return topology.all(Segment.class).stream()
        .filter(segment -> segment.subnetOf(address).isPresent())
        .findFirst();
  }

  private static boolean mayBeOwned(RuleContext context, Cluster cluster, IpAddress address) {
    Topology topology = context.topology();
    SelectedMachines nodes = context.resolution().nodes().nodesOf(cluster);
    KnownAddresses theirs =
        KnownAddresses.sum(
            nodes.machines().stream().map(context.resolution().addresses()::of).toList());
    return nodes.machines().isEmpty()
        || !nodes.isComplete()
        || !theirs.isComplete()
        || topology.all(VirtualIp.class).stream().anyMatch(vip -> vip.addresses().isUnknown())
        || topology.all(LoadBalancerPool.class).stream().anyMatch(pool -> pool.contains(address))
        || topology.all(Segment.class).stream()
            .flatMap(segment -> segment.subnetOf(address).stream())
            .anyMatch(subnet -> leases(subnet, address));
  }

  private static boolean leases(Subnet subnet, IpAddress address) {
    return subnet.dhcp().ranges().values().stream()
        .anyMatch(range -> range.range().contains(address));
  }
}
