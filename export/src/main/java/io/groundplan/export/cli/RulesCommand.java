package io.groundplan.export.cli;

import io.groundplan.model.validation.RuleDescription;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code rules [CODE]}: lists the rules, or explains one. */
@CommandLine.Command(
    name = "rules",
    description = "List the rules, or explain one.",
    footer = {"", "Examples:", "  groundplan rules", "  groundplan rules GP101"})
final class RulesCommand implements Command {

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code or short name of a rule.")
  Optional<String> rule = Optional.empty();

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (rule.isPresent()) {
      RuleDescription description = RuleNames.find(rule.get());
      session.result(line(description));
    } else {
      for (RuleDescription description : RuleNames.all()) {
        session.result(line(description));
      }
    }
    return ExitCode.CLEAN;
  }

  private static String line(RuleDescription rule) {
    return "%s %-7s %s: %s\n".formatted(rule.code(), rule.severity(), rule.slug(), rule.summary());
  }
}
