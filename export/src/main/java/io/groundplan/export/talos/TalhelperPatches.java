package io.groundplan.export.talos;

import io.groundplan.export.ArtifactPath;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The patches that a {@code talconfig.yaml} names: a folder for each scope, a file for each topic.
 */
final class TalhelperPatches {

  /** The file of what is whole only with a secret. */
  static final String SECRETS = "secrets.yaml";

  private static final String ALL = "global";

  private final TalosContext context;
  private final SequencedMap<ArtifactPath, Patch> all = new LinkedHashMap<>();
  private final Map<String, List<ArtifactPath>> folders = new LinkedHashMap<>();
  private final NodeFiles names;

  TalhelperPatches(TalosContext context, List<TalhelperNode> nodes) {
    this.context = context;
    this.names =
        new NodeFiles(
            context.nodes(),
            Set.of(ALL, folder(MachineType.CONTROLPLANE), folder(MachineType.WORKER)));
    SequencedMap<Node, TalhelperNode> byNode = new LinkedHashMap<>();
    nodes.forEach(node -> byNode.put(node.node(), node));
    PatchSet patches =
        PatchSet.of(
            context,
            new PatchSet.Share() {
              @Override
              public Patch of(Node node, Patch patch) {
                TalhelperNode known = byNode.get(node);
                return known == null ? patch : known.rest(patch);
              }

              @Override
              public Patch ofCluster(Patch patch) {
                return Talconfig.rest(patch);
              }
            });
    add(ALL, patches.all());
    for (MachineType type : MachineType.values()) {
      add(folder(type), patches.role(type));
    }
    for (Node node : byNode.sequencedKeySet()) {
      add(names.name(node), patches.nodes().getOrDefault(node, Patch.EMPTY));
      Patch secrets = patches.secrets().getOrDefault(node, Patch.EMPTY);
      if (!secrets.isEmpty()) {
        add(names.name(node), SECRETS, secrets);
      }
    }
  }

  /** Where the {@code talconfig.yaml} is put. */
  static ArtifactPath talconfig(TalosContext context) {
    return context.scope().path("talos", "talconfig.yaml");
  }

  private static String folder(MachineType type) {
    return switch (type) {
      case CONTROLPLANE -> "controller";
      case WORKER -> "worker";
    };
  }

  private void add(String folder, Patch patch) {
    PatchTopic.of(patch).forEach((topic, part) -> add(folder, topic.file(), part));
  }

  private void add(String folder, String file, Patch patch) {
    ArtifactPath path = context.scope().path("talos", "patches", folder, file);
    all.put(path, patch);
    folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(path);
  }

  SequencedMap<ArtifactPath, Patch> byPath() {
    return all;
  }

  /** Those for every node. */
  List<ArtifactPath> ofAll() {
    return folders.getOrDefault(ALL, List.of());
  }

  /** Those for the nodes of a machine type. */
  List<ArtifactPath> of(MachineType type) {
    return folders.getOrDefault(folder(type), List.of());
  }

  /** Those for one node. */
  List<ArtifactPath> of(Node node) {
    return folders.getOrDefault(names.name(node), List.of());
  }
}
