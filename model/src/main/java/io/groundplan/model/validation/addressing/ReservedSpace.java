package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.SpecialPurpose;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * GP114: somebody has an address, or a network a prefix, from a block that is not for hosts (RFC
 * 6890). Blocks for private, shared and link-local use are.
 *
 * <p>Documentation addresses are left over from an example where most of the file has others. Where
 * the file itself uses them for half of its networks, or for what is public, they stand for those
 * that its author does not tell.
 */
final class ReservedSpace implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          114,
          "address-in-documentation-or-reserved-space",
          Severity.WARNING,
          "An address is from a block that is not for hosts");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** A prefix where it stands. */
  private record Network(Subject subject, Element owner, IpPrefix prefix) {

    boolean isUplink() {
      return owner instanceof Segment segment && segment.uplink().equals(Optional.of(Boolean.TRUE));
    }
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Network> networks = networks(context);
    Set<AddressFamily> examples = new HashSet<>();
    for (AddressFamily family : AddressFamily.values()) {
      if (isExample(context, networks, family)) {
        examples.add(family);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Network network : networks) {
      purpose(network.prefix())
          .filter(purpose -> isForNobody(purpose, network.prefix().first(), examples))
          .ifPresent(purpose ->
              problems.add(
                  problem(
                      network.subject(),
                      network.owner().id().toString(),
                      network.prefix().toString(),
                      purpose)));
    }
    for (var owners : context.addresses().byAddress().entrySet()) {
      Optional<SpecialPurpose> purpose =
          owners
              .getKey()
              .specialPurpose()
              .filter(block -> isForNobody(block, owners.getKey(), examples));
      if (purpose.isPresent() && !isDrawn(context, owners.getKey(), purpose)) {
        owners.getValue().stream()
            .filter(AddressClash::counts)
            .forEach(owner ->
                problems.add(
                    problem(
                        Subject.of(owner.element(), owner.path()),
                        owner.title(),
                        owner.address().toString(),
                        purpose.get())));
      }
    }
    return problems;
  }

  /** Whether a subnet of the same block holds it, of which the rule speaks already. */
  private static boolean isDrawn(
      RuleContext context, IpAddress address, Optional<SpecialPurpose> purpose) {
    return context.routing().subnets().holding(address).stream()
        .anyMatch(place -> purpose(place.prefix()).equals(purpose));
  }

  private Problem problem(Subject subject, String title, String value, SpecialPurpose purpose) {
    return problem(
        subject,
        "%s has %s, which is set aside and not for hosts (%s, %s); take private addresses or your own"
            .formatted(title, value, purpose.title(), purpose.reference()));
  }

  private static List<Network> networks(RuleContext context) {
    List<Network> found = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      found.add(
          new Network(
              Subject.of(place.segment(), place.path().then("prefix")),
              place.segment(),
              place.prefix()));
    }
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      add(found, tunnel, "subnets", tunnel.carriage().subnets());
    }
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      add(found, cluster, "podSubnets", cluster.network().podSubnets());
      add(found, cluster, "serviceSubnets", cluster.network().serviceSubnets());
    }
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      List<AddressRange> ranges = pool.ranges().values();
      for (int i = 0; i < ranges.size(); i++) {
        Subject subject = Subject.of(pool).then("ranges").then(i);
        for (IpPrefix prefix : ranges.get(i).range().prefixes().subList(0, 1)) {
          found.add(new Network(subject, pool, prefix));
        }
      }
    }
    return found;
  }

  private static void add(
      List<Network> found, Element owner, String key, Stated<IpPrefix> prefixes) {
    for (int i = 0; i < prefixes.values().size(); i++) {
      found.add(
          new Network(Subject.of(owner, KeyPath.of(key).then(i)), owner, prefixes.values().get(i)));
    }
  }

  /** The purpose of the block that holds the whole prefix. */
  private static Optional<SpecialPurpose> purpose(IpPrefix prefix) {
    return prefix.first().specialPurpose().filter(purpose -> purpose.contains(prefix.last()));
  }

  private static boolean isForNobody(
      SpecialPurpose purpose, IpAddress address, Set<AddressFamily> examples) {
    return switch (purpose) {
      case PRIVATE_USE, SHARED_SPACE, LINK_LOCAL -> false;
      case DOCUMENTATION -> !examples.contains(address.family());
      case UNSPECIFIED,
          THIS_NETWORK,
          LOOPBACK,
          BENCHMARKING,
          TEREDO,
          PROTOCOL_ASSIGNMENTS,
          SIX_TO_FOUR,
          MULTICAST,
          LIMITED_BROADCAST,
          RESERVED,
          IPV4_MAPPED,
          TRANSLATION,
          DISCARD,
          SEGMENT_ROUTING,
          SITE_LOCAL ->
          true;
    };
  }

  /** Whether the file uses documentation addresses of the family in earnest. */
  private static boolean isExample(
      RuleContext context, List<Network> networks, AddressFamily family) {
    List<Network> drawn =
        networks.stream()
            .filter(network -> network.owner() instanceof Segment)
            .filter(network -> network.prefix().family() == family)
            .toList();
    List<Network> documentation =
        drawn.stream().filter(network -> network.prefix().first().isDocumentation()).toList();
    boolean standsForPublic =
        documentation.stream().anyMatch(Network::isUplink)
            || owners(context, family).anyMatch(ReservedSpace::isOutside);
    long inDocumentation =
        owners(context, family).filter(owner -> owner.address().isDocumentation()).count();
    boolean standsForMany =
        drawn.isEmpty()
            ? 2 * inDocumentation >= owners(context, family).count()
            : 2 * documentation.size() >= drawn.size();
    return standsForPublic || standsForMany;
  }

  private static Stream<AddressOwner> owners(RuleContext context, AddressFamily family) {
    return context.addresses().byAddress().entrySet().stream()
        .filter(entry -> entry.getKey().family() == family)
        .flatMap(entry -> entry.getValue().stream());
  }

  private static boolean isOutside(AddressOwner owner) {
    return owner.address().isDocumentation()
        && (owner.role() == AddressOwner.Role.PUBLIC
            || owner
                .link()
                .flatMap(link -> link.attachment().segment())
                .filter(ElementId.INTERNET::equals)
                .isPresent());
  }
}
