package io.groundplan.export.cli;

import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.CommandSyntax.Operands;
import io.groundplan.export.arguments.Option;
import io.groundplan.export.arguments.UsageException;
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
import java.util.Optional;
import java.util.Set;

/** {@code validate FILE...}: what is wrong with topologies. */
final class ValidateCommand implements Command {

  private enum Format {
    TEXT,
    JSON
  }

  private static final Option FORMAT =
      Option.choice("format", "FORMAT", Format.values(), "How problems are written:");
  private static final Option FAIL_ON =
      Option.choice(
          "fail-on", "SEVERITY", Severity.values(), "Exit 1 from this severity on (error):");
  private static final Option RULE =
      Option.value("rule", "CODE,...", "Only these rules, by code or short name.");
  private static final Option SHOW_UNKNOWN =
      Option.flag("show-unknown", "Also show what the files leave open and no rule judges.");

  @Override
  public CommandSyntax syntax() {
    return new CommandSyntax(
        "validate",
        "Check topologies by all rules, one problem a line.",
        Optional.of(Operands.many("FILE", "Topology files; - is standard input.")),
        List.of(FORMAT, FAIL_ON, RULE, SHOW_UNKNOWN),
        List.of(
            "groundplan validate lab.topology.yaml",
            "groundplan validate --fail-on warning --format json *.topology.yaml",
            "groundplan validate --rule GP101,GP102 - < lab.topology.yaml"));
  }

  @Override
  public ExitCode run(Arguments arguments, Session session) throws IOException, UsageException {
    Set<RuleCode> codes = RuleNames.parse(arguments.values(RULE));
    Report report = new Report(List.of());
    List<UnknownFact> unknown = new ArrayList<>();
    ExitCode files = ExitCode.CLEAN;
    for (String file : arguments.operands()) {
      try {
        ReadResult read = new TopologyInput(file).read(session);
        report = report.then(Report.of(read, Validator.validate(read.topology(), read.problems())));
        unknown.addAll(arguments.has(SHOW_UNKNOWN) ? UnknownFact.of(read) : List.of());
      } catch (IOException e) {
        session.message("groundplan: " + Failures.words(e));
        files = ExitCode.FILE;
      }
    }
    Report shown = codes.isEmpty() ? report : report.only(codes);
    switch (arguments.choice(FORMAT, Format.TEXT)) {
      case TEXT -> {
        session.result(TextReport.lines(shown, session.palette()));
        session.result(TextReport.unknown(unknown));
        session.console().flush();
        session.remark(TextReport.summary(shown));
      }
      case JSON ->
          session.result(
              arguments.has(SHOW_UNKNOWN)
                  ? JsonReport.write(shown, unknown)
                  : JsonReport.write(shown));
    }
    Severity failOn = arguments.choice(FAIL_ON, Severity.ERROR);
    return ExitCode.problemsIf(shown.hasAtLeast(failOn)).orWorse(files);
  }
}
