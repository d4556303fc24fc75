package io.groundplan.export.cli;

import io.groundplan.export.report.JsonFixes;
import io.groundplan.export.report.TextFixReport;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.mending.Mending;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fix FILE}: makes the quick fixes of a topology's problems. */
@CommandLine.Command(
    name = "fix",
    description = {
      "Mend what can be mended without asking, and show it as a diff.",
      "A fix is made where a problem has only one, and where it brings no other problem."
    },
    footer = {
      "  groundplan fix lab.topology.yaml",
      "  groundplan fix lab.topology.yaml --rule GP101 --apply",
      "  groundplan fix lab.topology.yaml --rule GP104 --choice 2"
    })
final class FixCommand implements Command {

  @Parameters(paramLabel = "FILE", description = "The topology file; - is standard input.")
  String file = "";

  @Option(
      names = "--apply",
      description = "Write the file; a topology from standard input goes to standard output.")
  boolean apply;

  @Option(
      names = "--rule",
      paramLabel = "CODE",
      split = "[\\s,]+",
      splitSynopsisLabel = ",",
      description = "Only the problems of these rules, by code or short name.")
  List<String> rules = List.of();

  @Option(
      names = "--choice",
      paramLabel = "NUMBER",
      description = "Which fix to make where a problem has several; goes with --rule.")
  Optional<Integer> choice = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How the fixes are written: ${COMPLETION-CANDIDATES}.")
  OutputFormat format = OutputFormat.TEXT;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    Set<RuleCode> codes = RuleNames.parse(rules);
    if (choice.isPresent() && (codes.isEmpty() || choice.get() < 1)) {
      throw new UsageException("--choice is a number from 1 on and goes with --rule");
    }
    TopologyInput input = new TopologyInput(file);
    if (apply && format == OutputFormat.JSON && input.isStandardInput()) {
      throw new UsageException("--apply of standard input writes the topology, not JSON");
    }
    ReadResult read = input.read(session);
    MendingResult result =
        Mending.mend(
            read,
            session.today(),
            problem -> codes.isEmpty() || codes.contains(problem.code()),
            choice);
    TopologyOutput output = new TopologyOutput(input, read, result.mended());
    if (apply) {
      output.write(session);
    }
    switch (format) {
      case TEXT -> {
        if (!apply) {
          session.result(session.palette().diff(output.diff()));
        }
        session.console().flush();
        TextFixReport.lines(result).forEach(session::remark);
        session.remark(TextFixReport.summary(result));
      }
      case JSON -> session.result(JsonFixes.write(result, output.diff(), apply));
    }
    return ExitCode.problemsIf(
        result.left().stream().anyMatch(left -> left.problem().severity() == Severity.ERROR));
  }
}
