package io.groundplan.model.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What only Talos nodes have.
 *
 * @param install where and what Talos installs
 * @param labels Kubernetes node labels
 * @param annotations Kubernetes node annotations
 * @param taints Kubernetes node taints: key to {@code value:Effect}
 * @param subnets which addresses kubelet and etcd use
 * @param certSans further names and addresses of the machine's certificate
 * @param patches the user's own Talos patch files, applied after ours
 */
public record TalosSettings(
    Install install,
    SequencedMap<String, String> labels,
    SequencedMap<String, String> annotations,
    SequencedMap<String, String> taints,
    NodeSubnets subnets,
    List<AddressReference> certSans,
    List<String> patches) {

  /** Nothing stated. */
  public static final TalosSettings UNKNOWN =
      new TalosSettings(
          Install.UNKNOWN,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          NodeSubnets.UNKNOWN,
          List.of(),
          List.of());

  /** Keeps unmodifiable copies. */
  public TalosSettings {
    labels = Order.kept(labels);
    annotations = Order.kept(annotations);
    taints = Order.kept(taints);
    certSans = List.copyOf(certSans);
    patches = List.copyOf(patches);
  }

  /** These settings over inherited ones: maps merge, patches add up, other values replace. */
  public TalosSettings over(TalosSettings inherited) {
    List<String> allPatches = new ArrayList<>(inherited.patches);
    allPatches.addAll(patches);
    return new TalosSettings(
        install.over(inherited.install),
        Order.over(labels, inherited.labels),
        Order.over(annotations, inherited.annotations),
        Order.over(taints, inherited.taints),
        subnets.over(inherited.subnets),
        Order.orElse(certSans, inherited.certSans),
        allPatches);
  }

  /** The same with other subnets for kubelet and etcd. */
  public TalosSettings withSubnets(NodeSubnets newSubnets) {
    return new TalosSettings(install, labels, annotations, taints, newSubnets, certSans, patches);
  }

  /** The same with other labels. */
  public TalosSettings withLabels(SequencedMap<String, String> newLabels) {
    return new TalosSettings(install, newLabels, annotations, taints, subnets, certSans, patches);
  }

  /** The same with other taints. */
  public TalosSettings withTaints(SequencedMap<String, String> newTaints) {
    return new TalosSettings(install, labels, annotations, newTaints, subnets, certSans, patches);
  }

  /** The same with other names and addresses in the machine's certificate. */
  public TalosSettings withCertSans(List<AddressReference> newCertSans) {
    return new TalosSettings(install, labels, annotations, taints, subnets, newCertSans, patches);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .networks(at.then("validSubnets"), subnets.kubelet().values())
        .networks(at.then("advertisedSubnets"), subnets.etcd().values())
        .addresses(at.then("certSans"), certSans);
  }
}
