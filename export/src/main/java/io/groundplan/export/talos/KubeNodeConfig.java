package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The node as Kubernetes sees it, as a document since Talos 1.14.
 *
 * @param validSubnets from which its address comes; those to leave out behind a {@code !}
 * @param labels of the node
 * @param annotations of the node
 * @param taints of the node, key to {@code value:Effect}, or a deletion
 */
record KubeNodeConfig(
    List<String> validSubnets,
    SequencedMap<String, String> labels,
    SequencedMap<String, String> annotations,
    PlainValue.Fields taints)
    implements TalosDocument {

  /** With which Talos generates control planes; up to 1.13 it was a switch of the cluster. */
  private static final String CONTROL_PLANE_TAINT = "node-role.kubernetes.io/control-plane";

  KubeNodeConfig {
    validSubnets = List.copyOf(validSubnets);
  }

  /** Whether a control plane takes workloads: its taint is deleted if so, stated if not. */
  static KubeNodeConfig controlPlane(boolean takesWorkloads) {
    PlainFields taints = new PlainFields();
    if (takesWorkloads) {
      taints.fields(CONTROL_PLANE_TAINT, PatchDocument.DELETION);
    } else {
      taints.text(CONTROL_PLANE_TAINT, "NoSchedule");
    }
    return new KubeNodeConfig(
        List.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), taints.toFields());
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeNodeConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .fields("nodeIP", new PlainFields().texts("validSubnets", validSubnets))
        .map("labels", labels)
        .map("annotations", annotations)
        .fields("taints", taints)
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
