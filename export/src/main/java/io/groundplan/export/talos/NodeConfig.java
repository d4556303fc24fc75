package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Install;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Resolvers;
import io.groundplan.model.topology.TalosSettings;
import io.groundplan.model.topology.Tunnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a node's configuration says, whichever file it will stand in. */
final class NodeConfig {

  private final TalosContext context;
  private final Node node;
  private final NetworkTexts texts;

  NodeConfig(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
    this.texts = new NetworkTexts(context);
  }

  /** What stands in the node's own patch whatever others say, so that each node has one. */
  List<TalosDocument> ownDocuments() {
    return List.of(new HostnameConfig(node.hostname()));
  }

  /** What may stand in the configuration of any machine type. */
  List<TalosDocument> documents() {
    KubeSpan kubeSpan = new KubeSpan(context, node);
    Optional<Tunnel> mesh = kubeSpan.mesh();
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(new V1Alpha1Config(machine(mesh.map(kubeSpan::settings)), none()));
    documents.addAll(new NodeLinks(context, node).documents());
    documents.addAll(names());
    if (context.style() != ConfigStyle.V1_12) {
      mesh.map(kubeSpan::settings).map(KubeSpanConfig::new).ifPresent(documents::add);
    }
    mesh.map(kubeSpan::endpoints)
        .filter(endpoints -> !endpoints.isEmpty())
        .map(KubeSpanEndpointsConfig::new)
        .ifPresent(documents::add);
    documents.addAll(new IngressFirewall(context, node).documents());
    return documents;
  }

  /** What must not reach a worker. */
  List<TalosDocument> controlPlaneDocuments() {
    if (!node.isControlPlane()) {
      return List.of();
    }
    PlainFields etcd =
        new PlainFields()
            .texts(
                "advertisedSubnets", texts.withExceptions(node.talos().subnets().etcd().values()));
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(new V1Alpha1Config(none(), new PlainFields().fields("etcd", etcd).toFields()));
    new NodeLinks(context, node).virtualIps().forEach(documents::add);
    return documents;
  }

  private PlainValue.Fields machine(Optional<PlainValue.Fields> kubeSpan) {
    TalosSettings talos = node.talos();
    PlainFields network = new PlainFields();
    if (context.style() == ConfigStyle.V1_12) {
      kubeSpan.ifPresent(settings -> network.fields("kubespan", settings));
    }
    PlainFields nodeIp =
        new PlainFields()
            .texts("validSubnets", texts.withExceptions(talos.subnets().kubelet().values()));
    return new PlainFields()
        .texts("certSANs", texts.hosts(talos.certSans()))
        .fields("kubelet", new PlainFields().fields("nodeIP", nodeIp))
        .fields("network", network)
        .fields("install", install(talos.install()))
        .map("nodeLabels", talos.labels())
        .map("nodeAnnotations", talos.annotations())
        .map("nodeTaints", talos.taints())
        .toFields();
  }

  /** Extensions and secure boot are not settings of Talos: the image holds them. */
  private static PlainFields install(Install install) {
    return new PlainFields()
        .text("disk", install.disk())
        .fields("diskSelector", install.diskSelector())
        .text("image", install.image());
  }

  private List<TalosDocument> names() {
    Resolvers resolvers = context.inheritance().resolvers(node);
    ResolverConfig resolver =
        new ResolverConfig(context.inheritance().nameservers(node), resolvers.searchDomains());
    List<AddressReference> timeServers = node.machine().networking().timeServers().values();
    List<TalosDocument> documents = new ArrayList<>();
    if (!resolver.isEmpty()) {
      documents.add(resolver);
    }
    List<String> servers = texts.hosts(timeServers);
    if (!servers.isEmpty()) {
      documents.add(new TimeSyncConfig(servers));
    }
    return documents;
  }

  private static PlainValue.Fields none() {
    return PlainValue.Fields.EMPTY;
  }
}
