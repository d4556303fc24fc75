package io.groundplan.export.repository;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files for the tests: {@code talos} makes them unless another exporter is named. */
final class Artifacts {

  private Artifacts() {}

  static ArtifactPath path(String path) {
    return ArtifactPath.parse(path);
  }

  static ArtifactFile file(String path, String text) {
    return file(path, text, "talos");
  }

  static ArtifactFile file(String path, String text, String exporter) {
    return new ArtifactFile(path(path), text, exporter);
  }

  static ArtifactTree tree(ArtifactFile... files) {
    return ArtifactTree.of(Arrays.asList(files));
  }

  static Sha256 hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
