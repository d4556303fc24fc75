package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.Routers;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP112: a network that is private by what is done with it has public IPv4 addresses, which belong
 * to somebody else. That is so of tunnels, pods and services, of segments whose sources a router
 * hides, of those that have private addresses besides, and of those whose prefix is a slip of the
 * pen away from a private one. Public IPv6 addresses inside are as they should be.
 */
final class PublicAddressInside implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          112,
          "public-address-on-private-segment",
          Severity.WARNING,
          "A private network has public addresses, which are somebody else's");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      if (isPublic(place.prefix())) {
        evidence(context, place)
            .ifPresent(why ->
                problems.add(
                    problem(
                        place.segment(),
                        place.path().then("prefix"),
                        place.segment().id() + " has",
                        place.prefix(),
                        why)));
      }
    }
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      inside(tunnel, "subnets", tunnel.id() + " has", tunnel.carriage().subnets(), problems);
    }
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      ClusterNetwork network = cluster.network();
      inside(
          cluster,
          "podSubnets",
          "The pods of " + cluster.id() + " have",
          network.podSubnets(),
          problems);
      inside(
          cluster,
          "serviceSubnets",
          "The services of " + cluster.id() + " have",
          network.serviceSubnets(),
          problems);
    }
    return problems;
  }

  private void inside(
      Element owner, String key, String title, Stated<IpPrefix> prefixes, List<Problem> problems) {
    for (int i = 0; i < prefixes.values().size(); i++) {
      IpPrefix prefix = prefixes.values().get(i);
      if (isPublic(prefix)) {
        problems.add(problem(owner, KeyPath.of(key).then(i), title, prefix, "for what is inside"));
      }
    }
  }

  private Problem problem(
      Element owner, KeyPath path, String title, IpPrefix prefix, String evidence) {
    return problem(
        Subject.of(owner, path),
        "%s %s, public addresses of somebody else, %s; take some of 10.0.0.0/8, 172.16.0.0/12"
                .formatted(title, prefix, evidence)
            + " or 192.168.0.0/16");
  }

  private static boolean isPublic(IpPrefix prefix) {
    return prefix.family() == AddressFamily.IPV4
        && prefix.first().isPublic()
        && prefix.last().isPublic();
  }

  /** Why the segment is taken for a private one, if it is. */
  private static Optional<String> evidence(RuleContext context, Subnets.Place place) {
    Segment segment = place.segment();
    if (segment.uplink().equals(Optional.of(Boolean.TRUE))) {
      return Optional.empty();
    }
    if (segment.subnets().values().stream()
        .anyMatch(other -> isIpv4(other) && other.prefix().first().isPrivate())) {
      return Optional.of("beside private ones");
    }
    Optional<String> hidden =
        context.routing().routers().in(segment.id()).stream()
            .filter(leg -> hides(context, leg, place.prefix()))
            .findFirst()
            .map(leg -> "and " + leg.router().id() + " translates them");
    return hidden.or(() ->
        looksPrivate(place.prefix().first())
            ? Optional.of("that only look like private ones")
            : Optional.empty());
  }

  private static boolean isIpv4(Subnet subnet) {
    return subnet.prefix().family() == AddressFamily.IPV4;
  }

  /** Whether the router translates what comes from the prefix and leaves by another interface. */
  private static boolean hides(RuleContext context, Routers.Leg leg, IpPrefix prefix) {
    Nat nat = leg.router().machine().offers().nat();
    return nat.masquerade().stream()
            .anyMatch(rule -> covers(context, leg, rule.out(), rule.from(), prefix))
        || nat.sourceNat().stream()
            .anyMatch(rule -> covers(context, leg, rule.out(), rule.from(), prefix));
  }

  private static boolean covers(
      RuleContext context,
      Routers.Leg leg,
      Optional<InterfaceName> out,
      List<NetworkReference> from,
      IpPrefix prefix) {
    return (out.isEmpty() || !out.equals(leg.link().name()))
        && (from.isEmpty()
            || context
                .resolution()
                .networks()
                .of(from, Optional.empty())
                .set()
                .contains(prefix.range()));
  }

  /** Whether one digit makes it private: 172.32, 192.169 or 192.186, 193.168, 129.168. */
  private static boolean looksPrivate(IpAddress address) {
    int first = (int) (address.low() >>> 24 & 255);
    int second = (int) (address.low() >>> 16 & 255);
    return (first == 172 && second < 64)
        || (first == 192 && second >= 160 && second < 192)
        || (second == 168 && (first == 129 || (first >= 190 && first < 200)));
  }
}
