package io.groundplan.export.oracle;

import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Talos's configuration machinery, one process for each minor version. */
final class TalosOracle implements AutoCloseable {

  /** What Talos 1.14 has and early machinery of it lacks, each with a patch that has it. */
  private static final Map<String, String> BEYOND =
      Map.of(
          "BGPInstanceConfig", "{apiVersion: v1alpha1, kind: BGPInstanceConfig, name: a}",
          "KubeCoreDNSConfig", "{apiVersion: v1alpha1, kind: KubeCoreDNSConfig}",
          "KubeNetworkConfig.nodeCIDRMaskSizeIPv4",
              "{apiVersion: v1alpha1, kind: KubeNetworkConfig, nodeCIDRMaskSizeIPv4: 24}",
          "KubeNetworkConfig.nodeCIDRMaskSizeIPv6",
              "{apiVersion: v1alpha1, kind: KubeNetworkConfig, nodeCIDRMaskSizeIPv6: 64}",
          "KubeNodeConfig", "{apiVersion: v1alpha1, kind: KubeNodeConfig}",
          "KubePrismConfig", "{apiVersion: v1alpha1, kind: KubePrismConfig}",
          "UnattendedInstallConfig", "{apiVersion: v1alpha1, kind: UnattendedInstallConfig}");

  private final Map<ConfigStyle, Oracle> processes = new EnumMap<>(ConfigStyle.class);
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * What Talos says of patches.
   *
   * @param merged the configuration that it made of them
   * @param beyond what of the patches it could not be asked about, see {@link NewestDocuments}
   */
  record Answer(
      List<String> errors,
      List<String> warnings,
      List<Map<String, Object>> merged,
      List<Map<String, Object>> beyond) {

    /** All documents of the node. */
    List<Map<String, Object>> documents() {
      return Stream.concat(merged.stream(), beyond.stream()).toList();
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
    NewestDocuments documents =
        talos == ConfigStyle.V1_14
            ? NewestDocuments.of(patches, this::isKnown)
            : new NewestDocuments(patches, List.of());
    JsonNode answer = answer(talos, style, type, documents.known());
    return new Answer(
        Oracle.texts(answer.path("errors")),
        Oracle.texts(answer.path("warnings")),
        Yaml.read(answer.path("merged").asString("")),
        documents.beyond());
  }

  private JsonNode answer(
      ConfigStyle talos, ConfigStyle style, MachineType type, List<String> patches) {
    return processes
        .computeIfAbsent(talos, TalosOracle::start)
        .ask(
            Map.of(
                "contract",
                "v" + minor(style),
                "kubernetes",
                kubernetes(talos),
                "type",
                type.toString(),
                "patches",
                patches));
  }

  /** Whether the newest machinery at hand knows a kind, or {@code Kind.key}: it is asked. */
  private boolean isKnown(String thing) {
    return !BEYOND.containsKey(thing)
        || known.computeIfAbsent(thing, _ -> isAccepted(BEYOND.getOrDefault(thing, "")));
  }

  private boolean isAccepted(String patch) {
    String errors =
        answer(ConfigStyle.V1_14, ConfigStyle.V1_14, MachineType.CONTROLPLANE, List.of(patch))
            .path("errors")
            .toString();
    return !errors.contains("not registered") && !errors.contains("unknown keys");
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
