package io.groundplan.export.cli;

import io.groundplan.export.report.JsonReport;
import io.groundplan.export.report.Report;
import io.groundplan.export.report.TextReport;
import io.groundplan.export.report.UnknownFact;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.RuleCode;
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
  OutputFormat format = OutputFormat.TEXT;

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
    Set<RuleCode> codes = RuleNames.parse(rules);
    Report report = new Report(List.of());
    List<UnknownFact> unknown = new ArrayList<>();
    ExitCode code = ExitCode.CLEAN;
    for (String file : files) {
      try {
        ReadResult read = new TopologyInput(file).read(session);
        report = report.then(Report.of(read, Validator.validate(read.topology(), read.problems())));
        unknown.addAll(showUnknown ? UnknownFact.of(read) : List.of());
      } catch (IOException e) {
        session.message("groundplan: " + Failures.words(e));
        code = ExitCode.FILE;
      }
    }
    Report shown = codes.isEmpty() ? report : report.only(codes);
    switch (format) {
      case TEXT -> {
        session.result(TextReport.lines(shown, session.palette()));
        session.result(TextReport.unknown(unknown));
        session.console().flush();
        session.remark(TextReport.summary(shown));
      }
      case JSON ->
          session.result(showUnknown ? JsonReport.write(shown, unknown) : JsonReport.write(shown));
    }
    return ExitCode.problemsIf(shown.hasAtLeast(failOn)).orWorse(code);
  }
}
