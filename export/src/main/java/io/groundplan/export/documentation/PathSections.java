package io.groundplan.export.documentation;

import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Masquerade;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.SourceNat;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rewrites addresses on the way, and tunnels. */
final class PathSections {

  private final Topology topology;
  private final Words words;

  PathSections(Resolution resolution) {
    this.topology = resolution.topology();
    this.words = new Words(resolution);
  }

  List<PageSection> all() {
    return Stream.of(forwards(), sources(), tunnels(), policies())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PageSection> forwards() {
    Table table = new Table("Forward", "On", "Ports", "To", "From", "Source becomes");
    for (Machine machine : topology.machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        table.row(
            Markdown.escape(forward.name()),
            at(machine, forward.in()),
            Markdown.list(forward.ports()),
            forward.to().stream().map(words::target).collect(Collectors.joining(", ")),
            words.networks(forward.from()),
            forward.sourceNat().map(link -> at(machine, Optional.of(link))).orElse(""));
      }
    }
    return PageSection.of("Port forwards", table);
  }

  private Optional<PageSection> sources() {
    Table table = new Table("On", "From", "To", "Out of", "Source becomes");
    for (Machine machine : topology.machines()) {
      for (Masquerade rule : machine.machine().offers().nat().masquerade()) {
        table.row(
            Words.title(machine),
            from(rule.from()),
            words.networks(rule.to()),
            text(rule.out()),
            "address of the way out");
      }
      for (SourceNat rule : machine.machine().offers().nat().sourceNat()) {
        table.row(
            Words.title(machine),
            from(rule.from()),
            words.networks(rule.to()),
            text(rule.out()),
            "address of " + Markdown.escape(rule.as().toString()));
      }
    }
    return PageSection.of("Source NAT", table);
  }

  private String from(List<NetworkReference> networks) {
    return networks.isEmpty() ? "anywhere" : words.networks(networks);
  }

  private static String at(Machine machine, Optional<?> link) {
    return Words.title(machine)
        + link.map(name -> "/" + Markdown.escape(name.toString())).orElse("");
  }

  private Optional<PageSection> tunnels() {
    Table table =
        new Table("Tunnel", "Kind", "Members", "Networks", "Domain", "MTU", "Provider", "Status");
    for (Tunnel tunnel : topology.all(Tunnel.class)) {
      table.row(
          Words.title(tunnel),
          tunnel.kind().title(),
          members(tunnel),
          Markdown.list(tunnel.carriage().subnets().values()),
          text(tunnel.carriage().domain()),
          text(tunnel.carriage().mtu()),
          tunnel.provider().map(words::title).orElse(""),
          Words.status(tunnel));
    }
    return PageSection.of("Tunnels", table);
  }

  private Optional<PageSection> policies() {
    Table table = new Table("Network policy", "Kind", "Namespace", "Pods", "Status");
    for (NetworkPolicy policy : topology.all(NetworkPolicy.class)) {
      List<String> pods = new ArrayList<>();
      policy.endpoints().forEach((key, value) -> pods.add(key + "=" + value));
      table.row(
          Words.title(policy),
          text(policy.kind()),
          text(policy.namespace()),
          Markdown.list(pods),
          Words.status(policy));
    }
    return PageSection.of("Network policies", table);
  }

  /** Members that are listed, and machines one of whose links is an end of it. */
  private String members(Tunnel tunnel) {
    List<String> members = new ArrayList<>();
    for (TunnelMember member : tunnel.members()) {
      String networks = words.networks(member.networks());
      members.add(words.title(member.member()) + (networks.isEmpty() ? "" : " for " + networks));
    }
    for (Machine machine : topology.machines()) {
      boolean end =
          machine.interfaces().stream()
              .anyMatch(link -> link.attachment().tunnel().equals(Optional.of(tunnel.id())));
      if (end) {
        members.add(Words.title(machine));
      }
    }
    return members.stream().distinct().collect(Collectors.joining(", "));
  }

  private static String text(Optional<?> value) {
    return value.map(known -> Markdown.escape(known.toString())).orElse("");
  }
}
