package io.groundplan.model.topology;

import java.util.Optional;

/**
 * What a cluster runs.
 *
 * @param talos version of Talos Linux
 * @param kubernetes version of Kubernetes
 * @param configStyle form of the configuration; the version's if absent
 */
public record ClusterSoftware(
    Optional<SoftwareVersion> talos,
    Optional<SoftwareVersion> kubernetes,
    Optional<ConfigStyle> configStyle) {

  /** Nothing stated. */
  public static final ClusterSoftware UNKNOWN =
      new ClusterSoftware(Optional.empty(), Optional.empty(), Optional.empty());

  /** The same configured in another form. */
  public ClusterSoftware withStyle(Optional<ConfigStyle> newStyle) {
    return new ClusterSoftware(talos, kubernetes, newStyle);
  }
}
