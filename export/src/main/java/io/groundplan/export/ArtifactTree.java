package io.groundplan.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one or more exporters, sorted by path. No two of them may fall together on any file
 * system: neither the same path, nor one that differs only in case or in the composition of a
 * letter, nor a file where another one needs a folder.
 */
public record ArtifactTree(SortedMap<ArtifactPath, ArtifactFile> byPath) {

  public ArtifactTree {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    refuseClashes(byPath.keySet());
  }

  public static ArtifactTree empty() {
    return of(List.of());
  }

  /** A tree of these files, in whatever order they come. */
  public static ArtifactTree of(Collection<ArtifactFile> files) {
    TreeMap<ArtifactPath, ArtifactFile> sorted = new TreeMap<>();
    for (ArtifactFile file : files) {
      ArtifactFile other = sorted.put(file.path(), file);
      if (other != null) {
        throw new PathClashException(
            "%s is made twice, by %s and %s"
                .formatted(file.path(), other.exporter(), file.exporter()));
      }
    }
    return new ArtifactTree(sorted);
  }

  /** Both trees as one; a path that both have is refused. */
  public ArtifactTree merge(ArtifactTree other) {
    List<ArtifactFile> all = new ArrayList<>(files());
    all.addAll(other.files());
    return of(all);
  }

  /** The files, by path. */
  public List<ArtifactFile> files() {
    return List.copyOf(byPath.values());
  }

  public Optional<ArtifactFile> find(ArtifactPath path) {
    return Optional.ofNullable(byPath.get(path));
  }

  public boolean isEmpty() {
    return byPath.isEmpty();
  }

  private static void refuseClashes(Collection<ArtifactPath> paths) {
    Map<String, ArtifactPath> taken = new HashMap<>();
    for (ArtifactPath path : paths) {
      ArtifactPath other = taken.put(path.folded(), path);
      if (other != null) {
        throw clash(path, other);
      }
    }
    for (ArtifactPath path : paths) {
      for (int depth = 1; depth < path.segments().size(); depth++) {
        ArtifactPath folder = new ArtifactPath(path.segments().subList(0, depth));
        ArtifactPath file = taken.get(folder.folded());
        if (file != null) {
          throw clash(path, file);
        }
      }
    }
  }

  private static PathClashException clash(ArtifactPath one, ArtifactPath other) {
    return new PathClashException(
        "%s and %s cannot stand in one folder on every file system".formatted(other, one));
  }
}
