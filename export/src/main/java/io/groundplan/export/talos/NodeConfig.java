package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Tunnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a node's configuration says, whichever file it will stand in. */
final class NodeConfig {

  private final TalosContext context;
  private final Node node;
  private final NetworkTexts texts;
  private final NodeLinks links;
  private final SingleLinkBonds bonds;

  NodeConfig(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
    this.texts = new NetworkTexts(context);
    this.links = new NodeLinks(context, node);
    this.bonds = SingleLinkBonds.of(context, links.documents());
  }

  /** What stands in the node's own patch whatever others say, so that each node has one. */
  List<TalosDocument> ownDocuments() {
    return written(List.of(new HostnameConfig(node.hostname())));
  }

  /** What may stand in the configuration of any machine type. */
  List<TalosDocument> documents() {
    List<TalosDocument> documents = new ArrayList<>();
    documents.addAll(new NodeSettings(context, node).documents(context.style()));
    if (!linksAreReserved()) {
      documents.addAll(links.documents());
    }
    documents.addAll(names());
    documents.addAll(new NodePolicy(context, node).documents());
    documents.addAll(mesh());
    documents.addAll(new NodeBgp(context, node).documents());
    documents.addAll(new IngressFirewall(context, node).documents());
    return written(documents);
  }

  /** What must not reach a worker. */
  List<TalosDocument> controlPlaneDocuments() {
    if (!node.isControlPlane()) {
      return List.of();
    }
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(etcd());
    if (linksAreReserved()) {
      documents.addAll(links.documents());
    }
    documents.addAll(links.virtualIps().toList());
    return written(documents);
  }

  /** What is whole only with a secret. In the older form a link is named by what finds it. */
  List<TalosDocument> secretDocuments() {
    List<LinkDocument> secret = links.secret();
    if (secret.isEmpty()) {
      return List.of();
    }
    List<TalosDocument> documents = new ArrayList<>();
    if (context.style() == ConfigStyle.LEGACY) {
      documents.addAll(links.aliases());
    }
    documents.addAll(secret);
    return written(documents);
  }

  private List<TalosDocument> written(List<TalosDocument> documents) {
    return WrittenStyle.of(context.style(), bonds.in(documents));
  }

  /** Up to Talos 1.11 a shared address stands inside its link, in one list with all others. */
  private boolean linksAreReserved() {
    return context.style() == ConfigStyle.LEGACY && links.virtualIps().findAny().isPresent();
  }

  private V1Alpha1Config etcd() {
    PlainFields etcd =
        new PlainFields()
            .texts(
                "advertisedSubnets", texts.withExceptions(node.talos().subnets().etcd().values()));
    return new V1Alpha1Config(
        PlainValue.Fields.EMPTY, new PlainFields().fields("etcd", etcd).toFields());
  }

  private List<TalosDocument> mesh() {
    KubeSpan kubeSpan = new KubeSpan(context, node);
    Optional<Tunnel> mesh = kubeSpan.mesh();
    List<TalosDocument> documents = new ArrayList<>();
    mesh.map(kubeSpan::settings).map(KubeSpanConfig::new).ifPresent(documents::add);
    mesh.map(kubeSpan::endpoints)
        .filter(endpoints -> !endpoints.isEmpty())
        .map(KubeSpanEndpointsConfig::new)
        .ifPresent(documents::add);
    return documents;
  }

  private List<TalosDocument> names() {
    List<AddressReference> timeServers = node.machine().networking().timeServers().values();
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(new NodeResolvers(context, node).document());
    List<String> servers = texts.hosts(timeServers);
    if (!servers.isEmpty()) {
      documents.add(new TimeSyncConfig(servers));
    }
    return documents;
  }
}
