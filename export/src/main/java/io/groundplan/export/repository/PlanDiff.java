package io.groundplan.export.repository;

import io.groundplan.export.ArtifactFile;
import java.io.IOException;
import java.util.Optional;

/** What carrying out a plan would do to the folder, as one diff that {@code git apply} reads. */
public final class PlanDiff {

  private PlanDiff() {}

  /** The diff of all files that would be created, updated or deleted. */
  public static String of(SyncPlan plan, RepositoryFolder folder) throws IOException {
    StringBuilder diff = new StringBuilder();
    for (Change change : plan.changes()) {
      diff.append(
          switch (change) {
            case Change.Create(ArtifactFile file) ->
                UnifiedDiff.of(file.path(), Optional.empty(), Optional.of(file.text()));
            case Change.Update(ArtifactFile file, Sha256 _) ->
                UnifiedDiff.of(
                    file.path(), Optional.of(folder.text(file.path())), Optional.of(file.text()));
            case Change.Delete delete ->
                UnifiedDiff.of(
                    delete.path(), Optional.of(folder.text(delete.path())), Optional.empty());
            case Change.Unchanged _, Change.Foreign _, Change.Edited _ -> "";
          });
    }
    return diff.toString();
  }
}
