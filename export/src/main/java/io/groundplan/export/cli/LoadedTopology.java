package io.groundplan.export.cli;

import io.groundplan.export.report.Palette;
import io.groundplan.export.report.Report;
import io.groundplan.export.report.TextReport;
import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleCode;
import java.util.Set;
import java.util.stream.Stream;

/** A topology and its layout as their files have them, with what reading them found. */
record LoadedTopology(ReadResult topology, LayoutReadResult layout) {

  private static final Set<RuleCode> FATAL =
      Set.of(ReaderCodes.NOT_A_TOPOLOGY.code(), ReaderCodes.SCHEMA_VERSION_NEWER.code());

  /** A topology of which nobody asks where its objects stand. */
  static LoadedTopology withoutLayout(ReadResult topology) throws UnreadableFileException {
    return new LoadedTopology(topology, LayoutFile.parse(topology.file(), ""));
  }

  /** Whether every value was understood. */
  boolean isComplete() {
    return topology.problems().isEmpty();
  }

  /** Whether it is a topology at all, and one of a version that we know. */
  boolean isTopology() {
    return topology.problems().stream().noneMatch(problem -> FATAL.contains(problem.code()));
  }

  /** Tells what was not understood, in both files. */
  void tellProblems(Session session) {
    Stream.of(Report.ofReading(topology), Report.ofReading(layout))
        .flatMap(report -> TextReport.lines(report, Palette.PLAIN).lines())
        .forEach(session::message);
  }
}
