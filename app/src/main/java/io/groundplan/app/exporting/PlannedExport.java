package io.groundplan.app.exporting;

import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.ExportRun;
import io.groundplan.export.registry.Exporters;
import io.groundplan.export.repository.Change;
import io.groundplan.export.repository.Manifest;
import io.groundplan.export.repository.PlanDiff;
import io.groundplan.export.repository.RepositoryFolder;
import io.groundplan.export.repository.RepositoryWriter;
import io.groundplan.export.repository.SyncPlan;
import io.groundplan.export.repository.SyncPlanner;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export into a folder would do.
 *
 * @param folder where
 * @param run what the exporters made, and which of them may not write
 * @param plan what would happen to each file
 * @param diffs the difference of each file that would change
 */
record PlannedExport(
    RepositoryFolder folder, ExportRun run, SyncPlan plan, Map<ArtifactPath, String> diffs) {

  /** Keeps an unmodifiable copy. */
  PlannedExport {
    diffs = Map.copyOf(diffs);
  }

  /**
   * Plans an export of everything, as the command does without options.
   *
   * @param source name of the topology file, as exported files mention it
   * @param profile where files are put
   */
  static PlannedExport of(
      EditorSnapshot document, Verdict verdict, String source, ExportProfile profile, Path root)
      throws IOException {
    ExportOptions options =
        ExportOptions.of(
            source, Optional.of(profile), document.topology().exportSettings(), document.layout());
    ExportRun run = ExportRun.of(document.topology(), verdict, Exporters.all(), options, false);
    RepositoryFolder folder = new RepositoryFolder(root);
    Manifest manifest = folder.manifest();
    SyncPlan plan =
        new SyncPlanner(options.profile().toString(), run.ran(), false)
            .plan(run.tree(), manifest, folder.states(SyncPlanner.concerned(run.tree(), manifest)));
    Map<ArtifactPath, String> diffs = new LinkedHashMap<>();
    for (Change change : plan.changes()) {
      diffs.put(
          change.path(),
          PlanDiff.of(new SyncPlan(List.of(change), plan.before(), plan.after()), folder));
    }
    return new PlannedExport(folder, run, plan, diffs);
  }

  /** Does what was planned; refuses where the folder changed in between. */
  void write() throws IOException {
    new RepositoryWriter(folder).apply(plan);
  }

  /** The changes that touch a file or are left alone, without those that are as they should be. */
  List<Change> notable() {
    return plan.changes().stream().filter(change -> !(change instanceof Change.Unchanged)).toList();
  }
}
