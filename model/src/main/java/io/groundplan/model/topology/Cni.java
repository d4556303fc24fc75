package io.groundplan.model.topology;

import java.util.Optional;

/**
 * A cluster's network plugin.
 *
 * @param kind such as {@code cilium}, {@code flannel}, {@code none}
 * @param version its version
 * @param values Helm values by their own names
 */
public record Cni(String kind, Optional<SoftwareVersion> version, PlainValue.Fields values) {

  /** Whether it is the plugin. */
  public boolean isKind(String word) {
    return kind.equals(word);
  }

  /** The same plugin with other Helm values. */
  public Cni withValues(PlainValue.Fields newValues) {
    return new Cni(kind, version, newValues);
  }
}
