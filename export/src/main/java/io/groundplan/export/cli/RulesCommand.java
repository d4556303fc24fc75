package io.groundplan.export.cli;

import io.groundplan.export.report.JsonRules;
import io.groundplan.export.report.RulePage;
import io.groundplan.model.validation.RuleDescription;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules [CODE]}: lists the rules, or explains one. */
@CommandLine.Command(
    name = "rules",
    description = "List the rules, or explain one.",
    footer = {"  groundplan rules", "  groundplan rules GP101", "  groundplan rules --format json"})
final class RulesCommand implements Command {

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code or the short name of a rule.")
  Optional<String> name = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How rules are written: ${COMPLETION-CANDIDATES}.")
  OutputFormat format = OutputFormat.TEXT;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (name.isPresent()) {
      RuleDescription rule = RuleNames.find(name.get());
      session.result(
          switch (format) {
            case TEXT -> RulePage.of(rule.code()).orElse(line(rule));
            case JSON -> JsonRules.write(List.of(rule), RulePage::of);
          });
    } else {
      session.result(
          switch (format) {
            case TEXT ->
                RuleNames.all().stream().map(RulesCommand::line).collect(Collectors.joining());
            case JSON -> JsonRules.write(RuleNames.all(), _ -> Optional.empty());
          });
    }
    return ExitCode.CLEAN;
  }

  private static String line(RuleDescription rule) {
    return "%s %-7s %s: %s\n".formatted(rule.code(), rule.severity(), rule.slug(), rule.summary());
  }
}
