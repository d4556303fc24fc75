package io.groundplan.model.topology;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a gateway's or service's Kubernetes object says of itself.
 *
 * @param namespace {@code default} if absent
 * @param className its class: gateway class, ingress class or load-balancer class
 * @param labels its labels
 */
public record KubernetesMetadata(
    Optional<String> namespace, Optional<String> className, SequencedMap<String, String> labels) {

  /** Nothing stated. */
  public static final KubernetesMetadata UNKNOWN =
      new KubernetesMetadata(Optional.empty(), Optional.empty(), new LinkedHashMap<>());

  /** Keeps an unmodifiable copy. */
  public KubernetesMetadata {
    labels = Order.kept(labels);
  }
}
