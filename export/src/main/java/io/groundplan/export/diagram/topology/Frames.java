package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The frames of a diagram: sites, segments, hosts and clusters. */
final class Frames {

  private final Topology topology;
  private final Containment containment;
  private final View view;
  private final Draft draft;
  private final Map<ElementId, String> clusterFrames = new HashMap<>();

  Frames(Topology topology, Containment containment, View view, Draft draft) {
    this.topology = topology;
    this.containment = containment;
    this.view = view;
    this.draft = draft;
  }

  void add() {
    for (Element element : topology.all()) {
      if (!view.shows(element)) {
        continue;
      }
      switch (element) {
        case Site site ->
            draft.add(site.id().value(), ItemShape.FRAME, containment.of(site), face(site));
        case Segment segment ->
            draft.add(
                segment.id().value(),
                containment.isFrame(segment) ? ItemShape.FRAME : ItemShape.BAR,
                containment.of(segment),
                Faces.segment(segment));
        case Machine machine when containment.isHost(topology.effective(machine)) ->
            addHost(topology.effective(machine));
        default -> {}
      }
    }
    for (Cluster cluster : topology.all(Cluster.class)) {
      if (view.shows(cluster)) {
        addCluster(cluster);
      }
    }
  }

  /** The frame in which the nodes of a cluster stand together. */
  Optional<String> ofCluster(Optional<ElementId> stated) {
    return topology
        .clusterOf(stated)
        .flatMap(cluster -> Optional.ofNullable(clusterFrames.get(cluster.id())));
  }

  /** Where a machine stands: in its cluster's frame, if that has one of its own. */
  Optional<String> of(Machine machine) {
    return machine instanceof Node node
        ? ofCluster(node.cluster()).or(() -> containment.of(machine))
        : containment.of(machine);
  }

  /** The frame of the segment whose prefix holds the address. */
  Optional<String> ofAddress(IpAddress address) {
    return topology.all(Segment.class).stream()
        .filter(segment -> segment.subnetOf(address).isPresent())
        .filter(containment::isFrame)
        .map(segment -> segment.id().value())
        .filter(draft::has)
        .findFirst();
  }

  private void addHost(Machine host) {
    boolean junction = containment.isJunction(host);
    String id = host.id().value();
    draft.add(id, ItemShape.FRAME, of(host), Faces.host(host, !junction));
    if (junction) {
      Ports.drawn(host)
          .forEach(link ->
              draft.add(
                  link.reference(host.id()).toString(),
                  ItemShape.BOX,
                  Optional.of(id),
                  Faces.networkInterface(host, link, Ports.kind(link))));
    }
  }

  /** A cluster has a frame where its nodes stand together and others stand beside them. */
  private void addCluster(Cluster cluster) {
    List<Node> nodes = containment.nodesOf(cluster);
    Set<Optional<String>> places = new HashSet<>();
    nodes.forEach(node -> places.add(containment.of(node)));
    if (places.size() > 1) {
      return;
    }
    Optional<String> place =
        places.isEmpty() ? Optional.empty() : places.iterator().next().filter(draft::has);
    String id = cluster.id().value();
    if (place.isPresent() && holdsOnly(place.get(), nodes)) {
      clusterFrames.put(cluster.id(), place.get());
    } else {
      draft.add(id, ItemShape.FRAME, place, Faces.cluster(cluster));
      clusterFrames.put(cluster.id(), id);
    }
    addNetworks(cluster, clusterFrames.getOrDefault(cluster.id(), id));
  }

  private boolean holdsOnly(String frame, List<Node> nodes) {
    Set<ElementId> own = new HashSet<>();
    nodes.forEach(node -> own.add(node.id()));
    return topology.machines().stream()
        .filter(machine -> containment.of(machine).equals(Optional.of(frame)))
        .allMatch(machine -> own.contains(machine.id()));
  }

  private void addNetworks(Cluster cluster, String frame) {
    StringBuilder words = new StringBuilder();
    cluster
        .network()
        .podSubnets()
        .values()
        .forEach(pods -> words.append("pods ").append(pods).append("  "));
    cluster
        .network()
        .serviceSubnets()
        .values()
        .forEach(services -> words.append("services ").append(services).append("  "));
    if (!words.isEmpty()) {
      draft.add(
          cluster.id() + "/pods",
          ItemShape.NOTE,
          Optional.of(frame),
          ItemFace.of(ItemKind.NOTE, TextLine.note(words.toString().strip())));
    }
  }

  private static ItemFace face(Site site) {
    return Faces.plain(site, ItemKind.SITE, List.of());
  }
}
