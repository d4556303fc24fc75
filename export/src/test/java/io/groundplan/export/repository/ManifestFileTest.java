package io.groundplan.export.repository;

import static io.groundplan.export.repository.Artifacts.hash;
import static io.groundplan.export.repository.Artifacts.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.repository.Manifest.Entry;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFileTest {

  private static final String HASH =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void manifest_is_written_sorted_and_readable() {
    TreeMap<ArtifactPath, Entry> entries = new TreeMap<>();
    entries.put(path("talos/all.yaml"), new Entry(hash("abc"), "talos", "plain"));
    entries.put(path("dns/größe"), new Entry(hash("abc"), "dns", "plain"));

    String text = ManifestFile.write(new Manifest(entries));

    assertThat(text)
        .isEqualTo(
            """
            {
              "groundplan": 1,
              "files": {
                "dns/größe": {
                  "sha256": "%1$s",
                  "exporter": "dns",
                  "profile": "plain"
                },
                "talos/all.yaml": {
                  "sha256": "%1$s",
                  "exporter": "talos",
                  "profile": "plain"
                }
              }
            }
            """
                .formatted(HASH));
  }

  @Test
  void what_was_written_is_read_back() throws ManifestException {
    TreeMap<ArtifactPath, Entry> entries = new TreeMap<>();
    entries.put(path("a b/ö"), new Entry(hash(""), "talos", "talhelper"));
    Manifest manifest = new Manifest(entries);

    assertThat(ManifestFile.read(ManifestFile.write(manifest))).isEqualTo(manifest);
    assertThat(ManifestFile.read(ManifestFile.write(Manifest.empty()))).isEqualTo(Manifest.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0\0\0",
        "[]",
        "{}",
        "null",
        "42",
        "{\"groundplan\": 1}",
        "{\"groundplan\": 1, \"files\": []}",
        "{\"groundplan\": \"x\", \"files\": {}}",
        "{\"groundplan\": 1, \"files\": {}",
        "{\"groundplan\": 1, \"files\": {}} more",
        "{\"groundplan\": 1, \"groundplan\": 1, \"files\": {}}",
        "{\"groundplan\": 1, \"files\": {\"a\": 1}}",
        "{\"groundplan\": 1, \"files\": {\"a\": {\"sha256\": \"x\", \"exporter\": \"t\", \"profile\": \"p\"}}}",
        "{\"groundplan\": 1, \"files\": {\"a\": {\"sha256\": null, \"exporter\": \"t\", \"profile\": \"p\"}}}",
        "<<<<<<< HEAD\n{}",
      })
  void damaged_manifest_is_refused_and_named(String text) {
    assertThatThrownBy(() -> ManifestFile.read(text))
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith(".groundplan.json ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "C:/x", "a\\\\b"})
  void manifest_that_lists_a_file_outside_is_refused(String path) {
    String text =
        "{\"groundplan\": 1, \"files\": {\"%s\": {\"sha256\": \"%s\", \"exporter\": \"t\", \"profile\": \"p\"}}}"
            .formatted(path, HASH);

    assertThatThrownBy(() -> ManifestFile.read(text)).isInstanceOf(ManifestException.class);
  }

  @Test
  void manifest_of_a_newer_groundplan_is_refused_as_such() {
    assertThatThrownBy(() -> ManifestFile.read("{\"groundplan\": 2, \"files\": {}}"))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("newer");
  }
}
