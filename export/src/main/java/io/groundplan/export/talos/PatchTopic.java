package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a document is about. Where a scope is a folder, each topic is a file in it. Numbers leave
 * room for files of the user's own between them.
 */
enum PatchTopic {
  /** The machine: installation, kubelet, labels. */
  MACHINE("00", "machine"),
  /** Kubernetes, as all nodes of a cluster have it. */
  CLUSTER("10", "cluster"),
  /** Names, links, addresses, routes. */
  NETWORK("20", "network"),
  /** Time servers. */
  TIME("30", "time"),
  /** The mesh between sites. */
  KUBESPAN("40", "kubespan"),
  /** Who may reach which port. */
  FIREWALL("50", "firewall");

  private final String number;
  private final String word;

  PatchTopic(String number, String word) {
    this.number = number;
    this.word = word;
  }

  /** The name of a file that holds one topic. */
  String file() {
    return word + ".yaml";
  }

  /** The name of a file among others that are read in the order of their names. */
  String numberedFile() {
    return number + "-" + file();
  }

  /** The topics of a patch, in their order. The document without a kind holds two. */
  static SequencedMap<PatchTopic, Patch> of(Patch patch) {
    Map<PatchTopic, List<PatchDocument>> documents = new EnumMap<>(PatchTopic.class);
    for (PatchDocument document : patch.inOrder()) {
      if (document.kind().isPresent()) {
        add(documents, of(document.kind().get()), document);
      } else {
        half(document, "machine").ifPresent(half -> add(documents, MACHINE, half));
        half(document, "cluster").ifPresent(half -> add(documents, CLUSTER, half));
      }
    }
    LinkedHashMap<PatchTopic, Patch> patches = new LinkedHashMap<>();
    documents.forEach((topic, some) -> patches.put(topic, Patch.ofDocuments(some)));
    return patches;
  }

  private static void add(
      Map<PatchTopic, List<PatchDocument>> documents, PatchTopic topic, PatchDocument document) {
    documents.computeIfAbsent(topic, _ -> new ArrayList<>()).add(document);
  }

  private static Optional<PatchDocument> half(PatchDocument document, String key) {
    return document
        .content()
        .get(key)
        .map(value ->
            document.withContent(new PlainValue.Fields(new LinkedHashMap<>(Map.of(key, value)))));
  }

  private static PatchTopic of(String kind) {
    return switch (kind) {
      case "UnattendedInstallConfig" -> MACHINE;
      case "DiscoveryServiceConfig" -> CLUSTER;
      case "TimeSyncConfig" -> TIME;
      case "KubeSpanConfig", "KubeSpanEndpointsConfig" -> KUBESPAN;
      case "NetworkDefaultActionConfig", "NetworkRuleConfig" -> FIREWALL;
      default -> kind.startsWith("Kube") ? CLUSTER : NETWORK;
    };
  }
}
