package io.groundplan.export;

import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.ValidTopology;
import io.groundplan.model.validation.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What the exporters make of a topology, and which of them may not write. Pure; nothing is on a
 * disk yet.
 *
 * @param tree the files of those that ran
 * @param ran their ids: what these no longer make may go
 * @param halted those whose files stay as they are, with the reasons
 * @param forced those that ran in spite of problems that block them
 */
public record ExportRun(
    ArtifactTree tree, SequencedSet<String> ran, List<Halted> halted, List<Forced> forced) {

  /** Codes that leave nothing to export from; forcing would only delete what is there. */
  private static final Set<RuleCode> FATAL =
      Set.of(ReaderCodes.NOT_A_TOPOLOGY.code(), ReaderCodes.SCHEMA_VERSION_NEWER.code());

  /** An exporter that did not run. */
  public record Halted(String exporter, List<Problem> problems, List<Refusal> refusals) {}

  /** An exporter that ran although these problems block it. */
  public record Forced(String exporter, List<Problem> problems) {}

  public ExportRun {
    ran = new LinkedHashSet<>(ran);
    halted = List.copyOf(halted);
    forced = List.copyOf(forced);
  }

  /**
   * Runs exporters.
   *
   * @param verdict what is wrong with the topology, the reader's problems included
   * @param force whether problems that block an exporter are passed over; what it refuses by
   *     itself, and a file that is no topology we know, never are
   */
  public static ExportRun of(
      Topology topology,
      Verdict verdict,
      List<Exporter> exporters,
      ExportOptions options,
      boolean force) {
    ValidTopology valid = new ValidTopology(topology);
    ArtifactTree tree = ArtifactTree.empty();
    SequencedSet<String> ran = new LinkedHashSet<>();
    List<Halted> halted = new ArrayList<>();
    List<Forced> forced = new ArrayList<>();
    for (Exporter exporter : exporters) {
      List<Problem> blocking = blocking(verdict, exporter, options);
      Optional<Halted> halt = halt(valid, exporter, options, blocking, force);
      if (halt.isPresent()) {
        halted.add(halt.get());
        continue;
      }
      try {
        tree = tree.merge(options.paths().of(exporter.export(valid, options)));
      } catch (PathClashException clash) {
        if (options.paths().places().isEmpty()) {
          throw clash;
        }
        halted.add(new Halted(exporter.id(), List.of(), List.of(refusal(clash))));
        continue;
      }
      if (!blocking.isEmpty()) {
        forced.add(new Forced(exporter.id(), blocking));
      }
      ran.add(exporter.id());
    }
    return new ExportRun(tree, ran, halted, forced);
  }

  private static Refusal refusal(PathClashException clash) {
    return new Refusal(
        Subject.inFile(KeyPath.of("export", "paths")),
        "export.paths brings files together: " + clash.getMessage());
  }

  private static Optional<Halted> halt(
      ValidTopology topology,
      Exporter exporter,
      ExportOptions options,
      List<Problem> blocking,
      boolean force) {
    boolean fatal = blocking.stream().anyMatch(problem -> FATAL.contains(problem.code()));
    if (fatal || (!force && !blocking.isEmpty())) {
      return Optional.of(new Halted(exporter.id(), blocking, List.of()));
    }
    List<Refusal> refusals =
        new ArrayList<>(PathOverrides.refusals(topology.topology().exportSettings().paths()));
    refusals.addAll(exporter.refusals(topology, options));
    return refusals.isEmpty()
        ? Optional.empty()
        : Optional.of(new Halted(exporter.id(), List.of(), refusals));
  }

  /** What the reader could not understand blocks every exporter. */
  private static List<Problem> blocking(Verdict verdict, Exporter exporter, ExportOptions options) {
    Set<RuleCode> codes = exporter.blockedBy(options.profile());
    return verdict.problems().stream()
        .filter(problem -> ReaderCodes.contains(problem.code()) || codes.contains(problem.code()))
        .toList();
  }
}
