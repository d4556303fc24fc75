package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
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

/**
 * GP809: a network beside a tailnet has addresses of Tailscale's own range. Its clients take all of
 * that range for the tailnet and drop what comes from it by another link.
 */
final class TailnetOverlaps implements Rule {

  /** Where Tailscale gives its members addresses (tailscale.com/kb/1015, package tsaddr). */
  private static final List<IpPrefix> TAILSCALE =
      List.of(IpPrefix.parse("100.64.0.0/10"), IpPrefix.parse("fd7a:115c:a1e0::/48"));

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          809,
          "tailnet-overlaps",
          Severity.WARNING,
          "A network beside a tailnet has addresses of Tailscale's own range");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Tunnel> tailnets =
        context.topology().all(Tunnel.class).stream()
            .filter(tunnel -> tunnel.kind() == TunnelKind.TAILSCALE)
            .toList();
    if (tailnets.isEmpty()) {
      return List.of();
    }
    Tunnel tailnet = tailnets.getFirst();
    Set<ElementId> members = new HashSet<>();
    tailnets.forEach(
        tunnel -> TunnelEnds.of(context, tunnel).forEach(end -> members.add(end.machine().id())));
    List<Problem> problems = new ArrayList<>();
    for (Element element : context.topology().all()) {
      check(context, tailnet, members, element, problems);
    }
    return problems;
  }

  private void check(
      RuleContext context,
      Tunnel tailnet,
      Set<ElementId> members,
      Element element,
      List<Problem> problems) {
    switch (element) {
      case Segment segment -> {
        if (!isCarriers(context, segment, members)) {
          for (int i = 0; i < segment.subnets().values().size(); i++) {
            KeyPath at = KeyPath.of("subnets").then(i).then("prefix");
            check(tailnet, segment, at, segment.subnets().values().get(i).prefix(), problems);
          }
        }
      }
      case Cluster cluster -> {
        checkAll(tailnet, cluster, "podSubnets", cluster.network().podSubnets().values(), problems);
        checkAll(
            tailnet,
            cluster,
            "serviceSubnets",
            cluster.network().serviceSubnets().values(),
            problems);
      }
      case LoadBalancerPool pool -> {
        for (int i = 0; i < pool.ranges().values().size(); i++) {
          KeyPath at = KeyPath.of("ranges").then(i);
          for (IpPrefix prefix : pool.ranges().values().get(i).range().prefixes()) {
            check(tailnet, pool, at, prefix, problems);
          }
        }
      }
      case Tunnel tunnel when tunnel.kind() != TunnelKind.TAILSCALE ->
          checkAll(tailnet, tunnel, "subnets", tunnel.carriage().subnets().values(), problems);
      case Element _ -> {}
    }
  }

  /** A carrier's network has addresses of that range by RFC 6598; only members suffer there. */
  private static boolean isCarriers(RuleContext context, Segment segment, Set<ElementId> members) {
    return segment.uplink().equals(Optional.of(Boolean.TRUE))
        && context.domains().members(segment.id()).stream()
            .noneMatch(plug -> members.contains(plug.owner().id()));
  }

  private void checkAll(
      Tunnel tailnet, Element owner, String key, List<IpPrefix> prefixes, List<Problem> problems) {
    for (int i = 0; i < prefixes.size(); i++) {
      check(tailnet, owner, KeyPath.of(key).then(i), prefixes.get(i), problems);
    }
  }

  private void check(
      Tunnel tailnet, Element owner, KeyPath at, IpPrefix prefix, List<Problem> problems) {
    TAILSCALE.stream()
        .filter(prefix::overlaps)
        .findFirst()
        .map(range ->
            problem(
                    Subject.of(owner, at),
                    "%s has %s inside %s, which is Tailscale's; members of %s drop what comes from there by another link; choose another prefix"
                        .formatted(owner.id(), prefix, range, tailnet.id()))
                .relatedTo(Subject.of(tailnet)))
        .ifPresent(problems::add);
  }
}
