package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.List;

/** What a cluster's configuration says of Kubernetes, in the form of Talos up to 1.13. */
final class ClusterConfig implements ClusterSettings {

  private final Cluster cluster;
  private final NetworkTexts texts;

  ClusterConfig(Cluster cluster, NetworkTexts texts) {
    this.cluster = cluster;
    this.texts = texts;
  }

  @Override
  public List<TalosDocument> everywhere() {
    ClusterFeatures features = cluster.features();
    ClusterNetwork network = cluster.network();
    PlainFields machine =
        new PlainFields()
            .fields(
                "features",
                new PlainFields()
                    .fields("kubePrism", kubePrism(features.kubePrism()))
                    .fields(
                        "hostDNS",
                        new PlainFields()
                            .flag("enabled", features.hostDns())
                            .flag("forwardKubeDNSToHost", features.forwardKubeDnsToHost())));
    PlainFields own =
        new PlainFields()
            .fields(
                "network",
                new PlainFields()
                    .text("dnsDomain", network.dnsDomain())
                    .texts("podSubnets", network.podSubnets().values())
                    .texts("serviceSubnets", network.serviceSubnets().values()))
            .fields("discovery", new PlainFields().flag("enabled", features.discovery()));
    return List.of(new V1Alpha1Config(machine.toFields(), own.toFields()));
  }

  @Override
  public List<TalosDocument> controlPlane() {
    ClusterFeatures features = cluster.features();
    PlainFields cni = new PlainFields();
    if (bringsOwnNetwork()) {
      cni.text("name", "none");
    }
    PlainFields own =
        new PlainFields()
            .fields("network", new PlainFields().fields("cni", cni))
            .fields(
                "proxy",
                new PlainFields().flag("disabled", features.kubeProxy().map(runs -> !runs)))
            .fields(
                "coreDNS",
                new PlainFields().flag("disabled", features.coreDns().map(runs -> !runs)))
            .fields(
                "apiServer",
                new PlainFields().texts("certSANs", texts.hosts(cluster.access().certSans())))
            .fields("controllerManager", new PlainFields().fields("extraArgs", nodeMask()))
            .flag("allowSchedulingOnControlPlanes", features.allowSchedulingOnControlPlanes());
    return List.of(new V1Alpha1Config(PlainValue.Fields.EMPTY, own.toFields()));
  }

  /** Flannel is Talos's own; any other plugin, or none, is somebody else's to install. */
  private boolean bringsOwnNetwork() {
    return cluster.network().cni().map(cni -> !cni.isKind("flannel")).orElse(false);
  }

  private static PlainFields kubePrism(Stated<Port> port) {
    PlainFields settings = new PlainFields();
    if (port.isNone()) {
      settings.flag("enabled", false);
    }
    port.values().forEach(value -> settings.flag("enabled", true).number("port", value.number()));
    return settings;
  }

  /** The controller manager has a flag for one family and others for two. */
  private PlainFields nodeMask() {
    PlainFields flags = new PlainFields();
    cluster.network().nodeCidrMaskSize().ifPresent(size -> flags.text(nodeMaskFlag(size), size));
    return flags;
  }

  private String nodeMaskFlag(int size) {
    boolean dualStack =
        cluster.network().podSubnets().values().stream()
                .map(prefix -> prefix.family())
                .distinct()
                .count()
            > 1;
    if (!dualStack) {
      return "node-cidr-mask-size";
    }
    AddressFamily family = size <= 32 ? AddressFamily.IPV4 : AddressFamily.IPV6;
    return family == AddressFamily.IPV4 ? "node-cidr-mask-size-ipv4" : "node-cidr-mask-size-ipv6";
  }
}
