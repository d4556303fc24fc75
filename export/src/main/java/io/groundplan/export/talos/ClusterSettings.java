package io.groundplan.export.talos;

import io.groundplan.model.topology.Cluster;
import java.util.List;

/** What a cluster's configuration says of Kubernetes, whatever its nodes are. */
interface ClusterSettings {

  /** The settings in the form that the style has for them. */
  static ClusterSettings of(Cluster cluster, TalosContext context) {
    NetworkTexts texts = new NetworkTexts(context);
    return switch (context.style()) {
      case LEGACY, V1_12, V1_13 -> new ClusterConfig(cluster, texts);
      case V1_14 -> new ClusterDocuments(cluster, texts);
    };
  }

  /** What control planes and workers must agree on. */
  List<TalosDocument> everywhere();

  /** What only control planes read, and what workers refuse. */
  List<TalosDocument> controlPlane();
}
