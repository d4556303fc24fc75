package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Install;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.TalosSettings;
import java.util.ArrayList;
import java.util.List;

/** What a node's configuration says of the machine beside its links and its names. */
final class NodeSettings {

  private final TalosSettings talos;
  private final NetworkTexts texts;
  private final List<String> validSubnets;

  NodeSettings(TalosContext context, Node node) {
    this.talos = node.talos();
    this.texts = new NetworkTexts(context);
    this.validSubnets = texts.withExceptions(talos.subnets().kubelet().values());
  }

  /** The settings in the form that the style has for them. */
  List<TalosDocument> documents(ConfigStyle style) {
    return switch (style) {
      case LEGACY, V1_12, V1_13 -> List.of(machine(v1Alpha1()));
      case V1_14 -> kubernetesApart();
    };
  }

  private PlainFields v1Alpha1() {
    return new PlainFields()
        .fields(
            "kubelet",
            new PlainFields()
                .fields("nodeIP", new PlainFields().texts("validSubnets", validSubnets)))
        .fields("install", install(talos.install()))
        .map("nodeLabels", talos.labels())
        .map("nodeAnnotations", talos.annotations())
        .map("nodeTaints", talos.taints());
  }

  /** Extensions and secure boot are not settings of Talos: the image holds them. */
  private static PlainFields install(Install install) {
    return new PlainFields()
        .text("disk", install.disk())
        .fields("diskSelector", install.diskSelector())
        .text("image", install.image());
  }

  /** The certificate is what stays in the document without a kind. */
  private List<TalosDocument> kubernetesApart() {
    PlainFields taints = new PlainFields();
    talos.taints().forEach(taints::text);
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(machine(new PlainFields()));
    documents.add(
        new KubeNodeConfig(validSubnets, talos.labels(), talos.annotations(), taints.toFields()));
    documents.add(
        new UnattendedInstallConfig(
            DiskSelector.expression(talos.install().diskSelector())
                .or(() -> talos.install().disk().map(DiskSelector::path)),
            talos.install().image()));
    return documents;
  }

  private V1Alpha1Config machine(PlainFields more) {
    return new V1Alpha1Config(
        new PlainFields()
            .texts("certSANs", texts.hosts(talos.certSans()))
            .all(more.toFields())
            .toFields(),
        PlainValue.Fields.EMPTY);
  }
}
