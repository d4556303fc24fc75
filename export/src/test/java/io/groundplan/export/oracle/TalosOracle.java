package io.groundplan.export.oracle;

import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Talos's configuration machinery, one process for each minor version. */
final class TalosOracle implements AutoCloseable {

  private final Map<ConfigStyle, Oracle> processes = new EnumMap<>(ConfigStyle.class);

  /** What Talos says of patches. */
  record Answer(boolean ok, List<String> errors, List<String> warnings, String merged) {

    MergedConfiguration configuration() {
      return MergedConfiguration.read(merged);
    }
  }

  /**
   * Applies the patches to what {@code talosctl gen config} makes in that style, and validates,
   * both with the Talos whose own style it is.
   */
  Answer ask(ConfigStyle style, MachineType type, List<String> patches) {
    return ask(style, style, type, patches);
  }

  /** The same by a Talos to which the cluster was upgraded. */
  Answer ask(ConfigStyle talos, ConfigStyle style, MachineType type, List<String> patches) {
    Oracle oracle = processes.computeIfAbsent(talos, TalosOracle::start);
    JsonNode answer =
        oracle.ask(
            Map.of(
                "contract",
                "v" + minor(style),
                "kubernetes",
                kubernetes(talos),
                "type",
                type.toString(),
                "patches",
                patches));
    return new Answer(
        answer.path("ok").asBoolean(),
        Oracle.texts(answer.path("errors")),
        Oracle.texts(answer.path("warnings")),
        answer.path("merged").asString(""));
  }

  private static Oracle start(ConfigStyle talos) {
    String minor = minor(talos);
    return Oracle.start(new GoProgram("talos-" + minor, "talos", minor + "/go.mod"));
  }

  private static String minor(ConfigStyle style) {
    return style == ConfigStyle.LEGACY ? "1.11" : style.toString();
  }

  /** A Kubernetes that the Talos supports. */
  private static String kubernetes(ConfigStyle talos) {
    return switch (talos) {
      case LEGACY -> "1.34.0";
      case V1_12 -> "1.35.0";
      case V1_13, V1_14 -> "1.36.0";
    };
  }

  @Override
  public void close() {
    processes.values().forEach(Oracle::close);
  }
}
