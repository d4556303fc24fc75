package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of {@code talconfig.yaml} that talhelper writes into the configuration as it is, and where.
 *
 * @param key in the file
 * @param document of the configuration
 * @param path in the document
 */
record TalhelperKey(String key, PatchDocument.Identity document, List<String> path) {

  private static final PatchDocument.Identity V1_ALPHA_1 =
      new PatchDocument.Identity(Optional.empty(), Optional.empty());
  private static final PatchDocument.Identity RESOLVER =
      new PatchDocument.Identity(Optional.of("ResolverConfig"), Optional.empty());

  /** Keys of the cluster. */
  static final List<TalhelperKey> OF_CLUSTER =
      List.of(
          older("domain", "cluster", "network", "dnsDomain"),
          older("allowSchedulingOnControlPlanes", "cluster", "allowSchedulingOnControlPlanes"),
          older("additionalApiServerCertSans", "cluster", "apiServer", "certSANs"),
          older("clusterPodNets", "cluster", "network", "podSubnets"),
          older("clusterSvcNets", "cluster", "network", "serviceSubnets"),
          older("cniConfig", "cluster", "network", "cni"));

  /** Keys that only nodes have. */
  static final List<TalhelperKey> OF_NODE =
      List.of(
          older("installDisk", "machine", "install", "disk"),
          older("installDiskSelector", "machine", "install", "diskSelector"));

  /** Keys of nodes that may stand for all nodes of a machine type. */
  static final List<TalhelperKey> OF_NODES =
      List.of(
          older("certSANs", "machine", "certSANs"),
          older("nodeLabels", "machine", "nodeLabels"),
          older("nodeAnnotations", "machine", "nodeAnnotations"),
          older("nodeTaints", "machine", "nodeTaints"),
          older("nameservers", "machine", "network", "nameservers"),
          new TalhelperKey("nameservers", RESOLVER, List.of("nameservers")),
          older("disableSearchDomain", "machine", "network", "disableSearchDomain"),
          new TalhelperKey(
              "disableSearchDomain", RESOLVER, List.of("searchDomains", "disableDefault")));

  /** The links up to Talos 1.11. */
  static final TalhelperKey INTERFACES =
      older("networkInterfaces", "machine", "network", "interfaces");

  /** The host name up to Talos 1.11. */
  static final TalhelperKey HOSTNAME = older("hostname", "machine", "network", "hostname");

  /** The installer image, whose tag talhelper appends. */
  static final TalhelperKey IMAGE = older("talosImageURL", "machine", "install", "image");

  TalhelperKey {
    path = List.copyOf(path);
  }

  private static TalhelperKey older(String key, String... path) {
    return new TalhelperKey(key, V1_ALPHA_1, List.of(path));
  }

  /** Its value, as the file has it. */
  Optional<PlainValue> in(Patch patch) {
    return patch.at(document, path).map(TalhelperKey::plain);
  }

  /** What is left when the file has it. */
  Patch leaves(Patch patch) {
    return patch.without(document, path);
  }

  /** Resolvers are documents of one address each, and plain addresses here. */
  private static PlainValue plain(PlainValue value) {
    if (!(value instanceof PlainValue.Items(List<PlainValue> items))) {
      return value;
    }
    List<PlainValue> plain = new ArrayList<>();
    for (PlainValue item : items) {
      plain.add(
          item instanceof PlainValue.Fields fields ? fields.get("address").orElse(item) : item);
    }
    return new PlainValue.Items(plain);
  }
}
