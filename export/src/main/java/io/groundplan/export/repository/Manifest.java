package io.groundplan.export.repository;

import io.groundplan.export.ArtifactPath;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export remembers about the files it wrote, kept as {@code .groundplan.json} in the folder
 * itself: of each its hash, exporter and profile. A file whose hash differs was edited since; one
 * that is not listed is not ours.
 */
public record Manifest(SortedMap<ArtifactPath, Entry> entries) {

  /** Where it stands in the folder; no artifact may stand there. */
  public static final ArtifactPath PATH = ArtifactPath.of(".groundplan.json");

  /** One file as it was written. */
  public record Entry(Sha256 hash, String exporter, String profile) {}

  public Manifest {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  public static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  public Optional<Entry> find(ArtifactPath path) {
    return Optional.ofNullable(entries.get(path));
  }
}
