package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactTreeTest {

  @Test
  void files_are_sorted_by_path_however_they_come() {
    ArtifactTree tree = ArtifactTree.of(List.of(file("b"), file("a/c"), file("a/b"), file("B2")));

    assertThat(tree.files())
        .extracting(f -> f.path().toString())
        .containsExactly("B2", "a/b", "a/c", "b");
  }

  @Test
  void merging_keeps_the_files_of_both() {
    ArtifactTree left = ArtifactTree.of(List.of(file("b")));
    ArtifactTree right = ArtifactTree.of(List.of(file("a")));

    ArtifactTree merged = left.merge(right);

    assertThat(merged).isEqualTo(right.merge(left));
    assertThat(merged.find(ArtifactPath.of("a"))).contains(file("a"));
    assertThat(merged.find(ArtifactPath.of("c"))).isEmpty();
  }

  @Test
  void same_path_from_two_exporters_is_refused_naming_both() {
    ArtifactTree talos =
        ArtifactTree.of(List.of(new ArtifactFile(ArtifactPath.of("a"), "", "talos")));
    ArtifactTree dns = ArtifactTree.of(List.of(new ArtifactFile(ArtifactPath.of("a"), "", "dns")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> talos.merge(dns))
        .withMessageContaining("talos")
        .withMessageContaining("dns");
  }

  @ParameterizedTest
  @CsvSource({
    "a/B.yaml, A/b.yaml",
    "straße, STRASSE",
    "caf\u00e9, cafe\u0301",
    "a, a/b",
    "A, a/b",
    "a/b, a/b/c/d",
  })
  void paths_that_fall_together_on_some_file_system_are_refused(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArtifactTree.of(List.of(file(one), file(other))))
        .withMessageContaining(one)
        .withMessageContaining(other);
  }

  @Test
  void script_is_known_by_its_first_line() {
    assertThat(new ArtifactFile(ArtifactPath.of("a.sh"), "#!/bin/sh\n", "talos").isExecutable())
        .isTrue();
    assertThat(file("a.sh").isExecutable()).isFalse();
  }

  private static ArtifactFile file(String path) {
    return new ArtifactFile(ArtifactPath.parse(path), "text of " + path + "\n", "talos");
  }
}
