package io.groundplan.model.topology;

import java.util.List;

/**
 * Which addresses KubeSpan uses (Talos KubeSpanConfig, {@code filters}).
 *
 * @param endpoints of peers
 * @param excludeAdvertisedNetworks not to send through the tunnel
 */
public record KubeSpanFilters(
    List<NetworkReference> endpoints, List<NetworkReference> excludeAdvertisedNetworks) {

  /** All. */
  public static final KubeSpanFilters NONE = new KubeSpanFilters(List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public KubeSpanFilters {
    endpoints = List.copyOf(endpoints);
    excludeAdvertisedNetworks = List.copyOf(excludeAdvertisedNetworks);
  }
}
