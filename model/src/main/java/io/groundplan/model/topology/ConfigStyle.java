package io.groundplan.model.topology;

/** The form in which a cluster's Talos configuration is written. */
public enum ConfigStyle {
  /** Everything under {@code machine.network}: Talos 1.11 and clusters upgraded from it. */
  LEGACY("legacy"),
  /** Network documents, as {@code talosctl gen config} of 1.12 makes them. */
  V1_12("1.12"),
  /** Network documents and KubeSpanConfig, as {@code talosctl gen config} of 1.13 makes them. */
  V1_13("1.13"),
  /** Kubernetes documents as well, as {@code talosctl gen config} of 1.14 makes them. */
  V1_14("1.14");

  private final String word;

  ConfigStyle(String word) {
    this.word = word;
  }

  /** The style that this Talos version writes for a new cluster. */
  public static ConfigStyle of(SoftwareVersion talos) {
    if (talos.isAtLeast(1, 14)) {
      return V1_14;
    }
    if (talos.isAtLeast(1, 13)) {
      return V1_13;
    }
    return talos.isAtLeast(1, 12) ? V1_12 : LEGACY;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
