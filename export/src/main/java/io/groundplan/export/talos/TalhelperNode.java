package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Install;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code talconfig.yaml} says of a node itself, and what is left for patches. */
final class TalhelperNode {

  private static final String TEMPLATE = "{{";

  private final TalosContext context;
  private final Node node;
  private final ToolVersions versions;
  private final Patch whole;
  private final Optional<List<PlainValue.Fields>> links;

  TalhelperNode(TalosContext context, Node node, ToolVersions versions) {
    this.context = context;
    this.node = node;
    this.versions = versions;
    NodeConfig config = new NodeConfig(context, node);
    List<TalosDocument> documents = new ArrayList<>(config.ownDocuments());
    documents.addAll(config.documents());
    documents.addAll(config.controlPlaneDocuments());
    this.whole = Patch.of(documents);
    documents.addAll(config.secretDocuments());
    this.links =
        context.style() == ConfigStyle.LEGACY
            ? Optional.empty()
            : new TalhelperLinks(context, node, documents).interfaces();
  }

  Node node() {
    return node;
  }

  /** What stands under the node in any case. */
  PlainFields identity() {
    PlainFields fields =
        new PlainFields()
            .text("hostname", node.hostname())
            .text(
                "ipAddress",
                new ClusterReach(context)
                    .of(node)
                    .map(Object::toString)
                    .orElse(Placeholder.of(node.id() + "-address")))
            .flag("controlPlane", node.isControlPlane());
    PlainFields disks = new PlainFields();
    TalhelperKey.OF_NODE.forEach(
        key -> key.in(whole).ifPresent(value -> disks.value(key.key(), value)));
    return disks.toFields().isEmpty()
        ? fields.text("installDisk", "${installDisk}")
        : fields.all(disks.toFields());
  }

  /** What may as well stand for all nodes of its machine type. */
  PlainValue.Fields settings() {
    PlainFields fields = new PlainFields();
    Install install = node.talos().install();
    install
        .secureBoot()
        .filter(secure -> secure)
        .ifPresent(
            secure -> fields.fields("machineSpec", new PlainFields().flag("secureboot", secure)));
    imageName().ifPresent(image -> fields.text(TalhelperKey.IMAGE.key(), image));
    if (install.image().isEmpty()) {
      fields.fields("schematic", Schematic.of(install));
    }
    TalhelperKey.OF_NODES.stream()
        .filter(this::isTaken)
        .forEach(key -> key.in(whole).ifPresent(value -> fields.value(key.key(), value)));
    return fields.toFields();
  }

  /** The links. */
  PlainFields links() {
    PlainFields fields = new PlainFields();
    links.ifPresent(all -> fields.items(TalhelperKey.INTERFACES.key(), all));
    TalhelperKey.INTERFACES
        .in(whole)
        .ifPresent(value -> fields.value(TalhelperKey.INTERFACES.key(), value));
    return fields;
  }

  /** What of a patch is left. */
  Patch rest(Patch patch) {
    Patch rest = patch.withoutKinds(Set.of("HostnameConfig"));
    if (links.isPresent()) {
      rest = rest.withoutKinds(TalhelperLinks.kinds());
    }
    List<TalhelperKey> taken = new ArrayList<>(TalhelperKey.OF_NODE);
    taken.add(TalhelperKey.HOSTNAME);
    taken.add(TalhelperKey.INTERFACES);
    if (imageName().isPresent()) {
      taken.add(TalhelperKey.IMAGE);
    }
    TalhelperKey.OF_NODES.stream().filter(this::isTaken).forEach(taken::add);
    for (TalhelperKey key : taken) {
      rest = key.leaves(rest);
    }
    return rest;
  }

  /**
   * Whether talhelper writes the key right. Labels of a control plane would replace those of the
   * base, by which load balancers leave it out; annotations are templates to it.
   */
  private boolean isTaken(TalhelperKey key) {
    return switch (key.key()) {
      case "nodeLabels" -> !node.isControlPlane();
      case "nodeAnnotations" ->
          node.talos().annotations().values().stream().noneMatch(text -> text.contains(TEMPLATE));
      default -> true;
    };
  }

  /** The image without its tag, where the tag is the release that talhelper appends. */
  private Optional<String> imageName() {
    return versions
        .talos()
        .flatMap(release ->
            node.talos()
                .install()
                .image()
                .filter(image -> image.endsWith(":" + release) && image.indexOf('.') > 0)
                .map(image -> image.substring(0, image.length() - release.length() - 1)));
  }

  /** What all of these say alike, if there are several. */
  static PlainValue.Fields shared(List<PlainValue.Fields> settings) {
    if (settings.size() < 2) {
      return PlainValue.Fields.EMPTY;
    }
    LinkedHashMap<String, PlainValue> shared = new LinkedHashMap<>(settings.getFirst().values());
    shared
        .entrySet()
        .removeIf(entry ->
            settings.stream()
                .anyMatch(
                    other -> !other.get(entry.getKey()).equals(Optional.of(entry.getValue()))));
    return new PlainValue.Fields(shared);
  }

  /** What one says beyond what all say. */
  static PlainValue.Fields beyond(PlainValue.Fields settings, PlainValue.Fields shared) {
    LinkedHashMap<String, PlainValue> left = new LinkedHashMap<>();
    for (Map.Entry<String, PlainValue> entry : settings.values().entrySet()) {
      if (shared.get(entry.getKey()).isEmpty()) {
        left.put(entry.getKey(), entry.getValue());
      }
    }
    return new PlainValue.Fields(left);
  }
}
