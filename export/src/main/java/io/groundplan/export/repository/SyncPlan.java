package io.groundplan.export.repository;

import java.util.List;

/**
 * What an export would do, file by file in the order of the paths, and the manifest as it stands
 * once that is done. Foreign and edited files are in it, since nothing will be done about them.
 */
public record SyncPlan(List<Change> changes, Manifest before, Manifest after) {

  public SyncPlan {
    changes = List.copyOf(changes);
  }

  /** Whether carrying it out would touch a file (the manifest aside). */
  public boolean writes() {
    return changes.stream()
        .anyMatch(change ->
            switch (change) {
              case Change.Create _, Change.Update _, Change.Delete _ -> true;
              case Change.Unchanged _, Change.Foreign _, Change.Edited _ -> false;
            });
  }

  /** The foreign and edited files: those that are not as the topology asks, and stay so. */
  public List<Change> conflicts() {
    return changes.stream()
        .filter(change -> change instanceof Change.Foreign || change instanceof Change.Edited)
        .toList();
  }

  /** Whether the folder is exactly as the topology asks. */
  public boolean isClean() {
    return !writes() && conflicts().isEmpty();
  }

  /** How many files a word such as {@code update} concerns. */
  public long count(String word) {
    return changes.stream().filter(change -> change.word().equals(word)).count();
  }
}
