package io.groundplan.export;

import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;
import java.util.Set;

/**
 * Writes one kind of configuration or document from a topology. Pure: the same topology and options
 * give the same bytes, whatever the clock, the locale and the environment say.
 */
public interface Exporter {

  /** The word by which {@code --only} names it, such as {@code talos}. */
  String id();

  /** What it writes, in one line without a final period. */
  String description();

  /**
   * The codes that block it. A problem with one of them that nobody waived or forced leaves the
   * files of this exporter untouched; the other exporters write theirs.
   */
  Set<RuleCode> blockedBy(ExportProfile profile);

  /**
   * What it cannot write of this topology, in the order of the file. With one refusal or more
   * nothing of this exporter may be written, forced or not, and {@link #export} must not be called.
   */
  default List<Refusal> refusals(ValidTopology topology, ExportOptions options) {
    return List.of();
  }

  /**
   * The files where the profile puts them, or an empty tree if the topology gives no reason for
   * any. Where a file mentions another one, it is by the place that the options give it.
   */
  ArtifactTree export(ValidTopology topology, ExportOptions options);
}
