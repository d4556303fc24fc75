package io.groundplan.app.inspector;

import io.groundplan.app.inspector.Property.Form;
import io.groundplan.app.inspector.Property.Group;
import io.groundplan.app.inspector.Property.Option;
import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Status;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Works out which values of an element can be seen and changed. */
final class Properties {
  private final Topology topology;
  private final Element element;

  private Properties(Topology topology, Element element) {
    this.topology = topology;
    this.element = element;
  }

  static List<Group> of(Topology topology, Element element) {
    return new Properties(topology, element).groups();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("", "", false, own()));
    switch (element) {
      case Node node -> groups.addAll(InterfaceProperties.of(topology, node));
      case Device device -> groups.addAll(InterfaceProperties.of(topology, device));
      case Segment segment -> groups.addAll(SubnetProperties.of(segment));
      case Cluster cluster -> groups.addAll(ClusterFacts.of(cluster));
      case Site _,
          Provider _,
          VirtualIp _,
          LoadBalancerPool _,
          Published _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ -> {}
    }
    groups.add(new Group(Words.of("inspector.notes"), "", false, List.of(notes())));
    return List.copyOf(groups);
  }

  private List<Property> own() {
    List<Property> own = new ArrayList<>();
    own.add(name());
    own.add(id());
    switch (element) {
      case Node node -> own.add(role(node));
      case Device device -> own.add(kind(device));
      case VirtualIp _, LoadBalancerPool _, Published _ ->
          own.add(PinnedProperties.addresses(topology, element));
      case Segment segment -> own.addAll(SubnetProperties.links(segment));
      case Site _, Provider _, Cluster _, Certificate _, NetworkPolicy _, Tunnel _ -> {}
    }
    own.add(status());
    return own;
  }

  private Property name() {
    return new Property.Text(
        "label",
        Words.of("inspector.name"),
        element.description().label().orElse(""),
        Form.PLAIN,
        Subject.of(element, KeyPath.of("label")),
        element.id().value(),
        Optional.empty(),
        changing((description, text) ->
            description.withLabel(Optional.of(text.strip()).filter(label -> !label.isEmpty()))));
  }

  private Property id() {
    return new Property.Text(
        "id",
        Words.of("inspector.id"),
        element.id().value(),
        Form.ID,
        Subject.of(element, KeyPath.of("id")),
        "",
        Optional.empty(),
        this::withFreeId);
  }

  /**
   * The same topology where the text can be the element's id: to rename it in all places takes
   * longer than a keystroke, and breaks no rule.
   */
  private Topology withFreeId(Topology present, String text) {
    ElementId id = ElementId.parse(text.strip());
    if (!id.equals(element.id()) && present.contains(id)) {
      throw new IllegalArgumentException(Words.of("inspector.id.taken", id.value()));
    }
    return present;
  }

  private Property notes() {
    return new Property.Text(
        "notes",
        Words.of("inspector.notes"),
        String.join("\n", element.description().notes()),
        Form.LINES,
        Subject.of(element, KeyPath.of("notes")),
        Words.of("inspector.notes.hint"),
        Optional.empty(),
        changing((description, text) ->
            description.withNotes(text.lines().filter(line -> !line.isBlank()).toList())));
  }

  private Property status() {
    return new Property.Choice(
        "status",
        Words.of("inspector.status"),
        Arrays.stream(Status.values())
            .map(status -> new Option(status.toString(), Words.of("inspector.status." + status)))
            .toList(),
        Optional.of(element.description().status().toString()),
        changing((description, word) ->
            description.withStatus(
                Arrays.stream(Status.values())
                    .filter(status -> status.toString().equals(word))
                    .findFirst()
                    .orElse(description.status()))));
  }

  private Property role(Node node) {
    return new Property.Choice(
        "type",
        Words.of("inspector.role"),
        Arrays.stream(MachineType.values())
            .map(type -> new Option(type.toString(), Words.of("inspector.role." + type)))
            .toList(),
        topology.effective(node).type().map(MachineType::toString),
        Rewrite.of(
            node.id(),
            Node.class,
            (found, word) ->
                found.withType(
                    Arrays.stream(MachineType.values())
                        .filter(type -> type.toString().equals(word))
                        .findFirst())));
  }

  private Property kind(Device device) {
    return new Property.Text(
        "kind",
        Words.of("inspector.kind"),
        device.kind().orElse(""),
        Form.PLAIN,
        Subject.of(element, KeyPath.of("kind")),
        Words.of("inspector.unknown"),
        Optional.empty(),
        Rewrite.of(
            device.id(),
            Device.class,
            (found, text) ->
                found.withKind(Optional.of(text.strip()).filter(word -> !word.isEmpty()))));
  }

  private BiFunction<Topology, String, Topology> changing(
      BiFunction<Description, String, Description> change) {
    return Rewrite.of(
        element.id(),
        Element.class,
        (found, text) -> found.withDescription(change.apply(found.description(), text)));
  }
}
