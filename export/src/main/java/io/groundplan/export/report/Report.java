package io.groundplan.export.report;

import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourceMap;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.TextFix;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.file.OrphanPlacements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What validation found in one or more files: the problems of each file in the order of its lines,
 * waived ones among them.
 */
public record Report(List<ReportedProblem> problems) {

  public Report {
    problems = List.copyOf(problems);
  }

  /** What was found in one file. */
  public static Report of(ReadResult read, Verdict verdict) {
    Stream<ReportedProblem> counting =
        verdict.problems().stream()
            .map(problem -> located(read.file(), read.sourceMap(), problem, Optional.empty()));
    Stream<ReportedProblem> waived =
        verdict.waived().stream()
            .map(one ->
                located(read.file(), read.sourceMap(), one.problem(), one.waiver().reason()));
    return new Report(
        Stream.concat(counting, waived).sorted(ReportedProblem.IN_FILE_ORDER).toList());
  }

  /** What reading alone found in a topology. */
  public static Report ofReading(ReadResult read) {
    return of(read, new Verdict(read.problems(), List.of()));
  }

  /** What reading alone found in a layout. */
  public static Report ofReading(LayoutReadResult read) {
    return of(read, read.problems());
  }

  /** What was found in the layout of a topology: what reading says, and orphan placements. */
  public static Report ofLayout(LayoutReadResult read, Topology topology) {
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(OrphanPlacements.of(topology, read.layout()));
    return of(read, problems);
  }

  private static Report of(LayoutReadResult read, List<Problem> problems) {
    return new Report(
        problems.stream()
            .map(problem -> located(read.file(), read.sourceMap(), problem, Optional.empty()))
            .sorted(ReportedProblem.IN_FILE_ORDER)
            .toList());
  }

  /** This report and the one of another file behind it. */
  public Report then(Report other) {
    List<ReportedProblem> all = new ArrayList<>(problems);
    all.addAll(other.problems);
    return new Report(all);
  }

  /** Only the problems with one of these codes. */
  public Report only(Set<RuleCode> codes) {
    return new Report(
        problems.stream().filter(one -> codes.contains(one.problem().code())).toList());
  }

  /** The problems that nobody waived. */
  public List<ReportedProblem> counting() {
    return problems.stream().filter(ReportedProblem::counts).toList();
  }

  /** How many of a severity nobody waived. */
  public long count(Severity severity) {
    return counting().stream().filter(one -> one.problem().severity() == severity).count();
  }

  /** How many somebody waived. */
  public long waived() {
    return problems.stream().filter(one -> !one.counts()).count();
  }

  /** Whether one counts that is as bad as that, or worse. */
  public boolean hasAtLeast(Severity severity) {
    return problems.stream().anyMatch(one -> one.isAtLeast(severity));
  }

  private static ReportedProblem located(
      String file, SourceMap sourceMap, Problem problem, Optional<String> waiver) {
    return new ReportedProblem(
        file,
        sourceMap.locate(problem),
        problem,
        problem.related().stream().map(sourceMap::locate).toList(),
        Stream.concat(
                problem.fixes().stream().map(QuickFix::label),
                sourceMap.fixes(problem).stream().map(TextFix::label))
            .toList(),
        waiver);
  }
}
