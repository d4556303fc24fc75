package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.RangeNetwork;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNetwork;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which addresses a network reference means: the prefixes of a segment, site, tunnel or pool, the
 * addresses of a machine, a role or a cluster's nodes, a prefix or a range. The addresses of the
 * Internet are not known.
 */
public final class NetworkResolution {

  private static final List<IpPrefix> EVERYTHING =
      List.of(IpPrefix.parse("0.0.0.0/0"), IpPrefix.parse("::/0"));

  private final Topology topology;
  private final NodeSelection selection;
  private final AddressResolution addresses;
  private final Places places;

  /** Resolves the references of a topology. */
  public NetworkResolution(
      Topology topology, NodeSelection selection, AddressResolution addresses) {
    this.topology = topology;
    this.selection = selection;
    this.addresses = addresses;
    this.places = new Places(topology);
  }

  /**
   * The addresses that a list means; {@code not X} takes out, from all addresses where nothing else
   * is listed. What is taken out counts as known only if all of it is.
   *
   * @param cluster the cluster that the referring element states, if any
   */
  public KnownRanges of(List<NetworkReference> references, Optional<ElementId> cluster) {
    KnownRanges included = sum(references, reference -> !isException(reference), cluster);
    KnownRanges excluded = sum(references, NetworkResolution::isException, cluster);
    if (references.stream().noneMatch(NetworkResolution::isException)) {
      return included;
    }
    KnownRanges base =
        references.stream().allMatch(NetworkResolution::isException)
            ? KnownRanges.exactly(EVERYTHING)
            : included;
    return new KnownRanges(
        base.set().subtract(excluded.set()).ranges(), base.isComplete() && excluded.isComplete());
  }

  private KnownRanges sum(
      List<NetworkReference> references,
      Predicate<NetworkReference> wanted,
      Optional<ElementId> cluster) {
    return KnownRanges.sum(
        references.stream()
            .filter(wanted)
            .map(reference ->
                reference instanceof ExceptNetwork(NetworkReference excluded)
                    ? excluded
                    : reference)
            .map(reference -> of(reference, cluster))
            .toList());
  }

  private static boolean isException(NetworkReference reference) {
    return reference instanceof ExceptNetwork;
  }

  /** The addresses that one reference means. */
  public KnownRanges of(NetworkReference reference, Optional<ElementId> cluster) {
    return switch (reference) {
      case PrefixNetwork(IpPrefix prefix) -> KnownRanges.exactly(List.of(prefix));
      case RangeNetwork(AddressRange range) -> new KnownRanges(List.of(range.range()), true);
      case AnyNetwork _ -> KnownRanges.exactly(EVERYTHING);
      case RoleNetwork(var type) ->
          ofMachines(selection.select(List.of(new RoleNodes(type)), cluster));
      case OwnedNetwork(Reference owner) -> of(owner);
      case ExceptNetwork _ -> of(List.of(reference), cluster);
    };
  }

  /** The addresses that an owner or one of its parts stands for. */
  public KnownRanges of(Reference reference) {
    return topology
        .find(reference.element())
        .map(owner -> reference.part().map(part -> ofPart(owner, part)).orElseGet(() -> of(owner)))
        .orElse(KnownRanges.UNKNOWN);
  }

  private KnownRanges of(Element owner) {
    return switch (owner) {
      case Segment segment -> subnets(segment, _ -> true);
      case Site site -> ofSite(site);
      case Tunnel tunnel -> stated(tunnel.carriage().subnets());
      case LoadBalancerPool pool ->
          new KnownRanges(
              pool.ranges().values().stream().map(AddressRange::range).toList(),
              !pool.ranges().isUnknown());
      case Cluster cluster -> ofMachines(selection.nodesOf(cluster));
      case Machine _, VirtualIp _, Published _ -> KnownRanges.of(addresses.of(owner));
      case Provider _, Certificate _, NetworkPolicy _ -> KnownRanges.UNKNOWN;
    };
  }

  private KnownRanges ofPart(Element owner, String part) {
    return switch (owner) {
      case Segment segment -> ofPart(segment, part);
      case Cluster cluster -> ofPart(cluster, part);
      case Machine _, Published _ -> KnownRanges.of(addresses.of(Reference.to(owner.id(), part)));
      case Site _,
          Tunnel _,
          LoadBalancerPool _,
          VirtualIp _,
          Provider _,
          Certificate _,
          NetworkPolicy _ ->
          KnownRanges.UNKNOWN;
    };
  }

  private static KnownRanges ofPart(Segment segment, String part) {
    return switch (part) {
      case "ipv4" -> subnets(segment, subnet -> isOf(subnet, AddressFamily.IPV4));
      case "ipv6" -> subnets(segment, subnet -> isOf(subnet, AddressFamily.IPV6));
      default -> KnownRanges.UNKNOWN;
    };
  }

  private static KnownRanges ofPart(Cluster cluster, String part) {
    return switch (part) {
      case "pods" -> stated(cluster.network().podSubnets());
      case "services" -> stated(cluster.network().serviceSubnets());
      default -> KnownRanges.UNKNOWN;
    };
  }

  private KnownRanges ofSite(Site site) {
    List<KnownRanges> parts =
        topology.all(Segment.class).stream()
            .filter(
                segment -> segment.site().map(own -> places.isWithin(own, site.id())).orElse(false))
            .map(segment -> subnets(segment, _ -> true))
            .toList();
    return parts.isEmpty() ? KnownRanges.UNKNOWN : KnownRanges.sum(parts);
  }

  private KnownRanges ofMachines(SelectedMachines machines) {
    return KnownRanges.sum(
            machines.machines().stream()
                .map(machine -> KnownRanges.of(addresses.of(machine)))
                .toList())
        .andComplete(machines.isComplete());
  }

  private static KnownRanges subnets(Segment segment, Predicate<Subnet> wanted) {
    return new KnownRanges(
        segment.subnets().values().stream()
            .filter(wanted)
            .map(subnet -> subnet.prefix().range())
            .toList(),
        !segment.subnets().isUnknown());
  }

  private static boolean isOf(Subnet subnet, AddressFamily family) {
    return subnet.prefix().family() == family;
  }

  private static KnownRanges stated(Stated<IpPrefix> prefixes) {
    return new KnownRanges(
        prefixes.values().stream().map(IpPrefix::range).toList(), !prefixes.isUnknown());
  }
}
