package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.validation.RuleCode;
import java.util.List;
import java.util.Set;

/**
 * How a repository keeps the configuration of a cluster: which files its documents go into. A pure
 * function of the documents, by scope and node, so that all profiles say the same.
 */
interface TalosProfile {

  /** The files of the cluster. */
  List<ArtifactFile> files(TalosContext context, ExportOptions options);

  /** The codes that block it beside those that block every profile. */
  default Set<RuleCode> blockedBy() {
    return Set.of();
  }

  /** What cannot be kept so. */
  List<Refusal> refusals(TalosContext context, ExportOptions options);
}
