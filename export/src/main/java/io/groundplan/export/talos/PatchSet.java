package io.groundplan.export.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * The patches of a cluster, by scope. What all nodes have alike, and what all of one machine type
 * have alike, is written once; the rest stands in the patch of each node. No value stands in two
 * patches that one node gets, because Talos appends lists.
 *
 * @param all for every node
 * @param roles for the nodes of a machine type
 * @param nodes for each node, in the order of the file
 * @param secrets for each node what is whole only with a secret; those without have none
 */
record PatchSet(
    Patch all,
    Map<MachineType, Patch> roles,
    SequencedMap<Node, Patch> nodes,
    SequencedMap<Node, Patch> secrets) {

  /** Below this number of nodes there is nothing that they could have in common. */
  private static final int FEW = 2;

  /** What of the documents stands in patches; the rest stands elsewhere in the profile. */
  interface Share {

    /** All of it. */
    Share WHOLE =
        new Share() {
          @Override
          public Patch of(Node node, Patch patch) {
            return patch;
          }

          @Override
          public Patch ofCluster(Patch patch) {
            return patch;
          }
        };

    /** Of what a node's configuration says. */
    Patch of(Node node, Patch patch);

    /** Of what the configuration says whatever the nodes are. */
    Patch ofCluster(Patch patch);
  }

  static PatchSet of(TalosContext context) {
    return of(context, Share.WHOLE);
  }

  static PatchSet of(TalosContext context, Share share) {
    Map<Node, Patch> common = new LinkedHashMap<>();
    Map<Node, Patch> reserved = new LinkedHashMap<>();
    LinkedHashMap<Node, Patch> secrets = new LinkedHashMap<>();
    for (Node node : context.nodes()) {
      NodeConfig config = new NodeConfig(context, node);
      common.put(node, share.of(node, Patch.of(config.documents())));
      reserved.put(node, share.of(node, Patch.of(config.controlPlaneDocuments())));
      Patch secret = Patch.of(config.secretDocuments());
      if (!secret.isEmpty()) {
        secrets.put(node, secret);
      }
    }
    Patch all = shared(common, _ -> true);
    Map<MachineType, Patch> roles = new EnumMap<>(MachineType.class);
    for (MachineType type : MachineType.values()) {
      Predicate<Node> ofType = node -> node.type().isPresent() && node.type().get() == type;
      roles.put(type, shared(common, ofType).beyond(all));
    }
    Patch controlPlane = sharedByControlPlanes(context, reserved);
    LinkedHashMap<Node, Patch> nodes = new LinkedHashMap<>();
    common.forEach((node, patch) -> {
      Patch role = node.type().map(roles::get).orElse(Patch.EMPTY);
      Patch own = share.of(node, Patch.of(new NodeConfig(context, node).ownDocuments()));
      Patch rest = reserved.getOrDefault(node, Patch.EMPTY).beyond(controlPlane);
      nodes.put(node, own.plus(patch.beyond(all).beyond(role)).plus(rest));
    });
    roles.merge(MachineType.CONTROLPLANE, controlPlane, Patch::plus);
    return new PatchSet(all, roles, nodes, secrets).with(context, share);
  }

  /**
   * Shared addresses belong to the role, even where it has one node. Up to Talos 1.11 they stand
   * among the node's own addresses, which do not.
   */
  private static Patch sharedByControlPlanes(TalosContext context, Map<Node, Patch> reserved) {
    List<Node> nodes = context.controlPlanes();
    return context.style() == ConfigStyle.LEGACY && nodes.size() < FEW
        ? Patch.EMPTY
        : Patch.sharedByAll(nodes.stream().map(reserved::get).toList());
  }

  /** What the nodes that the condition selects have alike, if there are several. */
  private static Patch shared(Map<Node, Patch> patches, Predicate<Node> condition) {
    List<Patch> selected =
        patches.entrySet().stream()
            .filter(entry -> condition.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return selected.size() < FEW ? Patch.EMPTY : Patch.sharedByAll(selected);
  }

  private PatchSet with(TalosContext context, Share share) {
    return context.scope().cluster().map(cluster -> with(cluster, context, share)).orElse(this);
  }

  private PatchSet with(Cluster cluster, TalosContext context, Share share) {
    ClusterSettings settings = ClusterSettings.of(cluster, context);
    Map<MachineType, Patch> withCluster = new EnumMap<>(roles);
    withCluster.merge(
        MachineType.CONTROLPLANE,
        share.ofCluster(Patch.of(settings.controlPlane())),
        (own, clusters) -> clusters.plus(own));
    return new PatchSet(
        share.ofCluster(Patch.of(settings.everywhere())).plus(all), withCluster, nodes, secrets);
  }

  /** The patch of a machine type. */
  Patch role(MachineType type) {
    return roles.getOrDefault(type, Patch.EMPTY);
  }
}
