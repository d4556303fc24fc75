package io.groundplan.export.cli;

import io.groundplan.export.report.CheckedFile;
import io.groundplan.export.report.GithubReport;
import io.groundplan.export.report.JsonReport;
import io.groundplan.export.report.JunitReport;
import io.groundplan.export.report.Report;
import io.groundplan.export.report.RulePage;
import io.groundplan.export.report.SarifReport;
import io.groundplan.export.report.TextReport;
import io.groundplan.export.report.UnknownFact;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate FILE...}: what is wrong with topologies. */
@CommandLine.Command(
    name = "validate",
    description = "Check topologies by all rules, one problem a line.",
    footer = {
      "  groundplan validate lab.topology.yaml",
      "  groundplan validate --fail-on warning --format json *.topology.yaml",
      "  groundplan validate --format sarif lab.topology.yaml > groundplan.sarif",
      "  groundplan validate --rule GP101,GP102 - < lab.topology.yaml"
    })
final class ValidateCommand implements Command {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Topology files; - is standard input.")
  List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How problems are written: ${COMPLETION-CANDIDATES}.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit 1 from this severity on (error): ${COMPLETION-CANDIDATES}.")
  Severity failOn = Severity.ERROR;

  @Option(
      names = "--rule",
      paramLabel = "CODE",
      split = "[\\s,]+",
      splitSynopsisLabel = ",",
      description = "Only these rules, by code or short name.")
  List<String> rules = List.of();

  @Option(
      names = "--show-unknown",
      description = "Also show what the files leave open and no rule judges.")
  boolean showUnknown;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (showUnknown && format != ReportFormat.TEXT && format != ReportFormat.JSON) {
      throw new UsageException("--show-unknown goes with --format text and json");
    }
    Set<RuleCode> codes = RuleNames.parse(rules);
    List<CheckedFile> checked = new ArrayList<>();
    List<UnknownFact> unknown = new ArrayList<>();
    ExitCode code = ExitCode.CLEAN;
    for (String file : files) {
      TopologyInput input = new TopologyInput(file);
      try {
        ReadResult read = input.read(session);
        Report report =
            Report.of(read, Validator.validate(read.topology(), read.problems(), session.today()));
        unknown.addAll(showUnknown ? UnknownFact.of(read) : List.of());
        checked.add(new CheckedFile.Judged(read, only(codes, report)));
        Report ofLayout = Report.ofLayout(input.readLayout(), read.topology());
        checked.set(
            checked.size() - 1, new CheckedFile.Judged(read, only(codes, report.then(ofLayout))));
      } catch (IOException e) {
        session.message("groundplan: " + Failures.words(e));
        checked.add(CheckedFile.Unreadable.of(file, e, Failures.words(e)));
        code = ExitCode.FILE;
      }
    }
    write(session, checked, unknown, codes);
    return ExitCode.problemsIf(CheckedFile.sum(checked).hasAtLeast(failOn)).orWorse(code);
  }

  private static Report only(Set<RuleCode> codes, Report report) {
    return codes.isEmpty() ? report : report.only(codes);
  }

  private void write(
      Session session, List<CheckedFile> checked, List<UnknownFact> unknown, Set<RuleCode> codes)
      throws IOException {
    Report report = CheckedFile.sum(checked);
    List<RuleDescription> asked =
        RuleNames.all().stream()
            .filter(rule -> codes.isEmpty() || codes.contains(rule.code()))
            .toList();
    switch (format) {
      case TEXT -> {
        session.result(TextReport.lines(report, session.palette()));
        session.result(TextReport.unknown(unknown));
        session.console().flush();
        summarize(session, checked, report);
      }
      case JSON ->
          session.result(
              showUnknown ? JsonReport.write(report, unknown) : JsonReport.write(report));
      case SARIF ->
          session.result(SarifReport.write(checked, Version.current(), asked, RulePage::of));
      case JUNIT -> session.result(JunitReport.write(checked, asked, failOn));
      case GITHUB -> {
        session.result(GithubReport.write(checked));
        session.console().flush();
        summarize(session, checked, report);
      }
    }
  }

  /** Of files of which none could be read there is nothing to say. */
  private static void summarize(Session session, List<CheckedFile> checked, Report report) {
    if (checked.stream().anyMatch(CheckedFile.Judged.class::isInstance)) {
      session.remark(TextReport.summary(report));
    }
  }
}
