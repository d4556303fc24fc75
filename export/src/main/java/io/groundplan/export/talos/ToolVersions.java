package io.groundplan.export.talos;

import io.groundplan.export.Refusal;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The versions of a cluster for tools that make configurations themselves. They take the release
 * that is installed, and make the base of the configuration in the style of that release.
 *
 * @param tool whose they are
 */
record ToolVersions(String tool, Cluster cluster) {

  private static final Pattern RELEASE = Pattern.compile("v?\\d+\\.\\d+\\.\\d+.*");

  /** The release of Talos, if one is stated and not only a minor version. */
  Optional<String> talos() {
    return cluster.software().talos().flatMap(ToolVersions::release);
  }

  /** The release of Kubernetes, if one is stated and not only a minor version. */
  Optional<String> kubernetes() {
    return cluster.software().kubernetes().flatMap(ToolVersions::release);
  }

  private static Optional<String> release(SoftwareVersion version) {
    String text = version.toString();
    return RELEASE.matcher(text).matches()
        ? Optional.of(text.startsWith("v") ? text : "v" + text)
        : Optional.empty();
  }

  /** A style that is not the release's own: no base of the tool goes with it. */
  List<Refusal> refusals(ConfigStyle style) {
    Optional<ConfigStyle> own = cluster.software().talos().map(ConfigStyle::of);
    if (own.isEmpty()
        || own.get() == style
        || (isIntermediate(own.get()) && isIntermediate(style))) {
      return List.of();
    }
    return List.of(
        new Refusal(
            Subject.of(cluster, KeyPath.of("configStyle")),
            "%s makes the configuration of cluster %s in the style of %s, not of %s; export plain, or leave out configStyle"
                .formatted(tool, cluster.id(), own.get(), style)));
  }

  /** Styles between which no setting changed its form so that a base of one refuses the other. */
  private static boolean isIntermediate(ConfigStyle style) {
    return switch (style) {
      case V1_12, V1_13 -> true;
      case LEGACY, V1_14 -> false;
    };
  }
}
