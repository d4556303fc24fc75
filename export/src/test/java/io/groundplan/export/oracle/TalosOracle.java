package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Talos's configuration machinery, one process for each minor version. */
final class TalosOracle implements AutoCloseable {

  /** A Kubernetes that each minor of Talos supports. */
  private static final Map<String, String> KUBERNETES = Map.of("1.12", "1.35.0", "1.13", "1.36.0");

  private final Map<String, Oracle> processes = new LinkedHashMap<>();

  /** What Talos says of patches. */
  record Answer(boolean ok, List<String> errors, List<String> warnings, String merged) {

    MergedConfiguration configuration() {
      return MergedConfiguration.read(merged);
    }
  }

  /** Applies the patches to what {@code talosctl gen config} makes, and validates. */
  Answer ask(String minor, String type, List<String> patches) {
    Oracle oracle =
        processes.computeIfAbsent(
            minor, each -> Oracle.start("talos-check-" + each, List.of("serve")));
    oracle.ask(
        Map.of(
            "unit",
            "test",
            "talos",
            "v" + minor,
            "k8s",
            KUBERNETES.getOrDefault(minor, "1.36.0"),
            "type",
            type,
            "patches",
            patches,
            "merged",
            true));
    JsonNode answer = oracle.answer();
    return new Answer(
        answer.path("ok").asBoolean(),
        texts(answer.path("errors")),
        texts(answer.path("warnings")),
        answer.path("merged").asString(""));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  @Override
  public void close() {
    processes.values().forEach(Oracle::close);
  }
}
