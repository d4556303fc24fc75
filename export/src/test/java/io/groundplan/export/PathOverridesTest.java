package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathOverridesTest {

  @Test
  void a_folder_moves_with_what_is_in_it() {
    PathOverrides overrides = PathOverrides.of(Map.of("talos", "infrastructure/talos"));

    assertThat(of(overrides, "talos/patches/all.yaml"))
        .isEqualTo("infrastructure/talos/patches/all.yaml");
    assertThat(of(overrides, "talosconfig")).isEqualTo("talosconfig");
  }

  @Test
  void the_nearest_folder_decides() {
    LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    texts.put("talos/patches", "patches");
    texts.put("talos", "t");
    texts.put("talos/patches/all.yaml", "common.yaml");

    PathOverrides overrides = PathOverrides.of(texts);

    assertThat(of(overrides, "talos/generate.sh")).isEqualTo("t/generate.sh");
    assertThat(of(overrides, "talos/patches/worker.yaml")).isEqualTo("patches/worker.yaml");
    assertThat(of(overrides, "talos/patches/all.yaml")).isEqualTo("common.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../talos", "/etc", "a//b", "c:", ".", "", "a/..", ".groundplan.json"})
  void what_is_no_path_in_the_folder_is_refused(String path) {
    assertThat(PathOverrides.refusals(Map.of("talos", path)))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.subject()).hasToString("export.paths.talos"));
    assertThat(PathOverrides.of(Map.of("talos", path)).places()).isEmpty();
  }

  private static String of(PathOverrides overrides, String path) {
    return overrides.of(ArtifactPath.parse(path)).toString();
  }
}
