package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tunnels: a double line where two ends are joined, a star of lines around a hub, and a pill that
 * all members join where there are more.
 */
final class Tunnels {

  private final Topology topology;
  private final Frames frames;
  private final Draft draft;

  Tunnels(Topology topology, Frames frames, Draft draft) {
    this.topology = topology;
    this.frames = frames;
    this.draft = draft;
  }

  void add() {
    for (Tunnel tunnel : topology.all(Tunnel.class)) {
      switch (tunnel.kind()) {
        case CLOUDFLARE -> addIngress(tunnel);
        case TAILSCALE -> addPill(tunnel, members(tunnel));
        case KUBESPAN, WIREGUARD -> addNetwork(tunnel);
      }
    }
  }

  /** From the provider, or the Internet, to what is reached through the tunnel. */
  private void addIngress(Tunnel tunnel) {
    String from =
        tunnel
            .provider()
            .map(ElementId::value)
            .filter(draft::has)
            .orElse(ElementId.INTERNET.value());
    Set<String> reached = new LinkedHashSet<>();
    for (Element element : exposed(tunnel)) {
      if (draft.isNamed(element.id().value())) {
        reached.add(element.id().value());
      }
    }
    if (reached.isEmpty()) {
      reached.addAll(members(tunnel));
    }
    reached.forEach(to -> line(tunnel, from, to, ArrowEnds.TO));
  }

  private void addNetwork(Tunnel tunnel) {
    List<String> ends = members(tunnel);
    Optional<String> hub = tunnel.hub().map(owner -> owner.element().value()).filter(draft::has);
    if (hub.isPresent()) {
      ends.stream()
          .filter(end -> !end.equals(hub.get()))
          .forEach(end -> line(tunnel, hub.get(), end, ArrowEnds.BOTH));
    } else if (ends.size() == 2) {
      line(tunnel, ends.getFirst(), ends.getLast(), ArrowEnds.BOTH);
    } else {
      addPill(tunnel, ends);
    }
  }

  private void addPill(Tunnel tunnel, List<String> ends) {
    List<TextLine> lines = new ArrayList<>();
    tunnel.carriage().domain().ifPresent(domain -> lines.add(TextLine.note(domain.toString())));
    tunnel
        .carriage()
        .subnets()
        .values()
        .forEach(prefix -> lines.add(Faces.address(prefix.toString())));
    String inner =
        exposed(tunnel).stream()
            .filter(element -> !draft.isNamed(element.id().value()))
            .map(Element::title)
            .collect(Collectors.joining(", "));
    if (!inner.isEmpty()) {
      lines.add(TextLine.note(inner));
    }
    Optional<String> only =
        ends.size() == 1
            ? draft.item(ends.getFirst()).flatMap(item -> item.container())
            : Optional.empty();
    draft.add(
        tunnel.id().value(), ItemShape.PILL, only, Faces.plain(tunnel, ItemKind.TUNNEL, lines));
    for (String end : ends) {
      draft.relate(
          tunnel.id().value(), tunnel.id().value(), end, RelationKind.TUNNEL, ArrowEnds.NONE, "");
    }
    exposed(tunnel).stream()
        .map(element -> element.id().value())
        .filter(draft::isNamed)
        .forEach(to ->
            draft.relate(
                tunnel.id().value(),
                tunnel.id().value(),
                to,
                RelationKind.EXPOSURE,
                ArrowEnds.TO,
                ""));
  }

  private void line(Tunnel tunnel, String from, String to, ArrowEnds arrows) {
    String label = tunnel.description().label().orElse(tunnel.kind().title());
    draft.relate(tunnel.id().value(), from, to, RelationKind.TUNNEL, arrows, label);
  }

  /** What is reached through the tunnel, in the order of the file. */
  private List<Element> exposed(Tunnel tunnel) {
    List<Element> exposed = new ArrayList<>();
    for (Element element : topology.all()) {
      List<Exposure> ways =
          switch (element) {
            case Machine machine -> topology.effective(machine).machine().offers().expose();
            case Published published -> published.publication().expose();
            default -> List.of();
          };
      if (ways.stream().anyMatch(way -> way.through().equals(tunnel.id()))) {
        exposed.add(element);
      }
    }
    return exposed;
  }

  /** The items that stand for the members: several in one frame are meant by that frame. */
  private List<String> members(Tunnel tunnel) {
    Map<String, List<String>> byFrame = new LinkedHashMap<>();
    for (TunnelMember member : tunnel.members()) {
      topology
          .find(member.member().element())
          .ifPresent(element -> collect(tunnel, element, byFrame));
    }
    for (Machine machine : topology.machines()) {
      boolean plugged =
          machine.interfaces().stream()
              .anyMatch(link -> link.attachment().tunnel().equals(Optional.of(tunnel.id())));
      if (plugged) {
        collect(tunnel, machine, byFrame);
      }
    }
    List<String> ends = new ArrayList<>();
    byFrame.forEach((frame, machines) -> {
      if (machines.size() > 1 && draft.has(frame)) {
        ends.add(frame);
      } else {
        ends.addAll(machines);
      }
    });
    return ends.stream().filter(draft::has).distinct().toList();
  }

  private void collect(Tunnel tunnel, Element element, Map<String, List<String>> byFrame) {
    switch (element) {
      case Cluster cluster -> {
        Optional<String> frame = frames.ofCluster(Optional.of(cluster.id()));
        if (frame.isPresent() && tunnel.kind() != TunnelKind.KUBESPAN) {
          byFrame.computeIfAbsent("", f -> new ArrayList<>()).add(frame.get());
        } else {
          topology.nodes().stream()
              .filter(node -> isIn(node, cluster))
              .forEach(node -> collect(tunnel, node, byFrame));
        }
      }
      case Machine machine ->
          byFrame
              .computeIfAbsent(frames.of(machine).orElse(""), f -> new ArrayList<>())
              .add(machine.id().value());
      default -> byFrame.computeIfAbsent("", f -> new ArrayList<>()).add(element.id().value());
    }
  }

  private boolean isIn(Node node, Cluster cluster) {
    return topology
        .clusterOf(node.cluster())
        .filter(own -> own.id().equals(cluster.id()))
        .isPresent();
  }
}
