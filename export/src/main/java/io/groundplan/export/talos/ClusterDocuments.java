package io.groundplan.export.talos;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cluster's configuration says of Kubernetes, as the documents of Talos 1.14. */
final class ClusterDocuments implements ClusterSettings {

  private final Cluster cluster;
  private final NetworkTexts texts;

  ClusterDocuments(Cluster cluster, NetworkTexts texts) {
    this.cluster = cluster;
    this.texts = texts;
  }

  @Override
  public List<TalosDocument> everywhere() {
    ClusterFeatures features = cluster.features();
    List<TalosDocument> documents = new ArrayList<>();
    documents.add(network());
    kubePrism(features.kubePrism()).ifPresent(documents::add);
    documents.add(ResolverConfig.ofHost(features.hostDns(), features.forwardKubeDnsToHost()));
    features.discovery().map(DiscoveryServiceConfig::new).ifPresent(documents::add);
    return documents;
  }

  @Override
  public List<TalosDocument> controlPlane() {
    ClusterFeatures features = cluster.features();
    List<TalosDocument> documents = new ArrayList<>();
    features
        .allowSchedulingOnControlPlanes()
        .map(KubeNodeConfig::controlPlane)
        .ifPresent(documents::add);
    documents.add(new KubeApiServerConfig(texts.hosts(cluster.access().certSans())));
    if (cluster.network().cni().map(cni -> !cni.isKind("flannel")).orElse(false)) {
      documents.add(new KubeFlannelCniConfig());
    }
    features.kubeProxy().map(KubeProxyConfig::new).ifPresent(documents::add);
    features.coreDns().map(KubeCoreDnsConfig::new).ifPresent(documents::add);
    return documents;
  }

  private static Optional<KubePrismConfig> kubePrism(Stated<Port> port) {
    return port.isUnknown()
        ? Optional.empty()
        : Optional.of(new KubePrismConfig(port.values().stream().findFirst()));
  }

  private KubeNetworkConfig network() {
    ClusterNetwork network = cluster.network();
    return new KubeNetworkConfig(
        network.dnsDomain(),
        network.podSubnets().values(),
        network.serviceSubnets().values(),
        nodeMask(AddressFamily.IPV4),
        nodeMask(AddressFamily.IPV6));
  }

  /** One size is stated: of two families it is that of the one which it can only mean. */
  private Optional<Integer> nodeMask(AddressFamily family) {
    return cluster.network().nodeCidrMaskSize().filter(size -> meant(size) == family);
  }

  private AddressFamily meant(int size) {
    List<AddressFamily> families =
        cluster.network().podSubnets().values().stream().map(IpPrefix::family).distinct().toList();
    if (families.size() == 1) {
      return families.getFirst();
    }
    return size <= 32 ? AddressFamily.IPV4 : AddressFamily.IPV6;
  }
}
