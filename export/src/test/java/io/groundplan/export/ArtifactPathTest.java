package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPathTest {

  @ParameterizedTest
  @CsvSource({
    "talos/patches/all.yaml, talos, patches/all.yaml",
    "talos/patches/all.yaml, talos/patches, all.yaml",
    "common.yaml, talos/patches, ../../common.yaml",
    "t/all.yaml, talos/patches, ../../t/all.yaml",
    "talos/patches, talos/patches, ../patches"
  })
  void a_path_is_seen_from_a_folder(String path, String folder, String seen) {
    assertThat(ArtifactPath.parse(path).from(List.of(folder.split("/")))).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "talos/patches/nodes/talos-cp-1.yaml",
        ".groundplan.json",
        "hosts/pve 1/interfaces",
        "dns/zone.d/db.192.0.2",
        "docs/größe.md",
        "console",
        "com/lpt/con-1",
        "com10.yaml",
        "..hidden",
      })
  void ordinary_relative_path_is_read_and_written_alike(String text) {
    ArtifactPath path = ArtifactPath.parse(text);

    assertThat(path).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "//server/share",
        "a//b",
        "a/",
        ".",
        "..",
        "a/../b",
        "./a",
        "../../etc/passwd",
        "a\\b",
        "..\\..\\b",
        "C:/windows",
        "c:",
        "a:stream",
        "CON",
        "con.yaml",
        "nodes/aux.yaml",
        "NUL.tar.gz",
        "com1",
        "LPT9.txt",
        "com\u00b9",
        "COM0",
        "prn .txt",
        "conin$",
        "a.",
        "a ",
        "dir./a",
        "a\0b",
        "a\nb",
        "a\u001bb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "\ud800",
        "a?b",
        "a*b",
        "a|b",
        "a<b",
        "\"a\"",
      })
  void path_that_leaves_the_folder_or_one_file_system_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ArtifactPath.parse(text));
  }

  @Test
  void segment_of_more_than_255_bytes_is_refused() {
    String longest = "ä".repeat(127) + "x";

    assertThat(ArtifactPath.of(longest).fileName()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> ArtifactPath.of(longest + "x"));
  }

  @Test
  void segment_with_a_slash_is_refused_where_segments_are_given() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArtifactPath.of("nodes", "../x.yaml"))
        .withMessageContaining("../x.yaml");
  }

  @Test
  void resolving_adds_one_segment() {
    ArtifactPath path = ArtifactPath.of("talos", "patches").resolve("all.yaml");

    assertThat(path).isEqualTo(ArtifactPath.parse("talos/patches/all.yaml"));
    assertThatIllegalArgumentException().isThrownBy(() -> path.resolve(".."));
  }
}
