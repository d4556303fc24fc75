package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ServerUrl;
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
import java.util.List;
import java.util.Optional;

/**
 * GP810: a WireGuard peer of a Talos node is reached by a name, where the node's configuration
 * takes addresses alone. The WireguardConfig document (Talos 1.12) does; the legacy form took
 * names.
 */
final class EndpointNeedsAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          810,
          "wireguard-endpoint-needs-address",
          Severity.ERROR,
          "A WireGuard peer is named where Talos takes an address alone");

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

  private void check(RuleContext context, Tunnel tunnel, List<Problem> problems) {
    List<Node> nodes =
        TunnelEnds.of(context, tunnel).stream()
            .map(TunnelEnds.End::machine)
            .filter(machine -> machine instanceof Node node && takesDocuments(context, node))
            .map(machine -> (Node) machine)
            .toList();
    for (TunnelMember member : tunnel.members()) {
      ElementId id = member.member().element();
      Optional<Node> peer =
          nodes.stream()
              .filter(node -> !node.id().equals(id))
              .filter(node -> isPeer(tunnel, node.id(), id))
              .findFirst();
      if (peer.isPresent()) {
        for (int i = 0; i < member.endpoint().size(); i++) {
          Subject place =
              Subject.of(tunnel)
                  .then("members")
                  .then(member.member().toString())
                  .then("endpoint")
                  .then(i);
          withoutAddress(context, member.endpoint().get(i).host())
              .map(what -> problem(place, tunnel, member, what, peer.get()))
              .ifPresent(problems::add);
        }
      }
    }
  }

  private Problem problem(
      Subject place, Tunnel tunnel, TunnelMember member, String what, Node peer) {
    return problem(
            place,
            "in %s %s is reached at %s, but %s is configured by documents, whose peers have an address and no name; state its address, or configStyle: legacy"
                .formatted(tunnel.id(), member.member(), what, peer.id()))
        .relatedTo(Subject.of(peer));
  }

  private static boolean takesDocuments(RuleContext context, Node node) {
    return context
        .topology()
        .clusterOf(node.cluster())
        .flatMap(Cluster::configStyle)
        .filter(style -> style != ConfigStyle.LEGACY)
        .isPresent();
  }

  /** In a star only the hub and its spokes are peers. */
  private static boolean isPeer(Tunnel tunnel, ElementId one, ElementId other) {
    return tunnel
        .hub()
        .map(hub -> hub.element().equals(one) || hub.element().equals(other))
        .orElse(true);
  }

  private static Optional<String> withoutAddress(RuleContext context, AddressReference host) {
    return switch (host) {
      case HostName(DnsName name) -> Optional.of("the name " + name);
      case ServerUrl(String url) -> Optional.of(url);
      case LiteralAddress _ -> Optional.empty();
      case OwnerAddress(Reference owner) ->
          context
              .topology()
              .find(owner.element(), Machine.class)
              .map(context.topology()::effective)
              .filter(machine -> hasOnlyChanging(machine, owner))
              .map(machine -> owner + ", whose public address changes");
    };
  }

  private static boolean hasOnlyChanging(Machine machine, Reference owner) {
    List<PublicAddress> seen =
        machine.interfaces().stream()
            .filter(link -> owner.part().isEmpty() || owner.part().get().equals(link.key()))
            .flatMap(link -> link.publicAddress().stream())
            .toList();
    return !seen.isEmpty() && seen.stream().allMatch(PublicAddress.Dynamic.class::isInstance);
  }
}
