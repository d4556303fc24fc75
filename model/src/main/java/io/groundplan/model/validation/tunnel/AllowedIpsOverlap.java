package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * GP802: the same addresses are reached through two peers of a WireGuard tunnel. A default route,
 * and what covers the tunnel's own addresses, is wider on purpose: the longer prefix wins.
 */
final class AllowedIpsOverlap implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          802,
          "allowed-ips-overlap",
          Severity.ERROR,
          "Two peers of a WireGuard tunnel lead to the same addresses");

  private static final Comparator<Claim> WIDEST_FIRST =
      Comparator.comparing((Claim claim) -> claim.range().first())
          .thenComparing(claim -> claim.range().last(), Comparator.reverseOrder());

  private record Claim(TunnelMember member, int index, IpRange range) {}

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.WIREGUARD) {
        check(context, tunnel, problems);
      }
    }
    return problems;
  }

  /** Claims in the order of their first addresses; each meets the one that reaches farthest. */
  private void check(RuleContext context, Tunnel tunnel, List<Problem> problems) {
    List<Claim> claims = claims(context, tunnel);
    Optional<Claim> open = Optional.empty();
    for (Claim claim : claims) {
      Optional<Claim> before = open.filter(other -> other.range().overlaps(claim.range()));
      before
          .filter(other -> !other.member().equals(claim.member()))
          .filter(other ->
              other.range().equals(claim.range()) || !isWideOnPurpose(tunnel, other.range()))
          .ifPresent(other -> problems.add(problem(tunnel, other, claim)));
      boolean isWider =
          before.isEmpty() || claim.range().last().compareTo(before.get().range().last()) > 0;
      if (isWider || isWideOnPurpose(tunnel, before.get().range())) {
        open = Optional.of(claim);
      }
    }
  }

  private Problem problem(Tunnel tunnel, Claim one, Claim other) {
    Claim second = place(tunnel, one) < place(tunnel, other) ? other : one;
    Claim first = second.equals(other) ? one : other;
    String what =
        one.range().equals(other.range())
            ? "both lead to " + shown(one.range())
            : "lead to %s and %s, which overlap"
                .formatted(shown(first.range()), shown(second.range()));
    return problem(
            subject(tunnel, second),
            "%s: the peers %s and %s %s; WireGuard sends what is in both to one of them alone; take it from the other"
                .formatted(tunnel.id(), first.member().member(), second.member().member(), what))
        .relatedTo(subject(tunnel, first));
  }

  private static int place(Tunnel tunnel, Claim claim) {
    return tunnel.members().indexOf(claim.member());
  }

  private static Subject subject(Tunnel tunnel, Claim claim) {
    return Subject.of(tunnel)
        .then("members")
        .then(claim.member().member().toString())
        .then("networks")
        .then(claim.index());
  }

  private static String shown(IpRange range) {
    return range.asPrefix().map(IpPrefix::toString).orElseGet(range::toString);
  }

  /** What is reached through each peer; in a star the hub is the peer of none but the spokes. */
  private static List<Claim> claims(RuleContext context, Tunnel tunnel) {
    List<Claim> claims = new ArrayList<>();
    for (TunnelMember member : tunnel.members()) {
      if (tunnel.hub().map(hub -> hub.element().equals(member.member().element())).orElse(false)) {
        continue;
      }
      for (int i = 0; i < member.networks().size(); i++) {
        KnownRanges ranges =
            context.resolution().networks().of(member.networks().get(i), Optional.empty());
        for (IpRange range : ranges.ranges()) {
          claims.add(new Claim(member, i, range));
        }
      }
    }
    claims.sort(WIDEST_FIRST);
    return claims;
  }

  private static boolean isWideOnPurpose(Tunnel tunnel, IpRange range) {
    return range.asPrefix().filter(prefix -> prefix.length() <= 1).isPresent()
        || tunnel.carriage().subnets().values().stream()
            .anyMatch(prefix -> range.contains(prefix.range()));
  }
}
