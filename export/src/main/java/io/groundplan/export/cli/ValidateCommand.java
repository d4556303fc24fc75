package io.groundplan.export.cli;

import io.groundplan.export.report.JsonReport;
import io.groundplan.export.report.Report;
import io.groundplan.export.report.TextReport;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate FILE...}: what is wrong with topologies. */
@CommandLine.Command(
    name = "validate",
    description = "Check topologies by all rules, one problem a line.",
    footer = {
      "",
      "Examples:",
      "  groundplan validate lab.topology.yaml",
      "  groundplan validate --fail-on warning --format json *.topology.yaml",
      "  groundplan validate --rule GP101,GP102 - < lab.topology.yaml"
    })
final class ValidateCommand implements Command {

  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Topology files; - is standard input.")
  List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How problems are written: ${COMPLETION-CANDIDATES}.")
  Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit 1 from this severity on: ${COMPLETION-CANDIDATES}.")
  Severity failOn = Severity.ERROR;

  @Option(
      names = "--rule",
      paramLabel = "CODE",
      split = ",",
      description = "Only these rules, by code or short name.")
  List<String> rules = List.of();

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    Set<RuleCode> codes = RuleNames.parse(rules);
    Report report = new Report(List.of());
    ExitCode files = ExitCode.CLEAN;
    for (String file : this.files) {
      try {
        ReadResult read = new TopologyInput(file).read(session);
        report = report.then(Report.of(read, Validator.validate(read.topology(), read.problems())));
      } catch (IOException e) {
        session.message("groundplan: " + Failures.words(e));
        files = ExitCode.FILE;
      }
    }
    Report shown = codes.isEmpty() ? report : report.only(codes);
    switch (format) {
      case TEXT -> {
        session.result(TextReport.lines(shown, session.palette()));
        session.console().flush();
        session.remark(TextReport.summary(shown));
      }
      case JSON -> session.result(JsonReport.write(shown));
    }
    return ExitCode.problemsIf(shown.hasAtLeast(failOn)).orWorse(files);
  }
}
