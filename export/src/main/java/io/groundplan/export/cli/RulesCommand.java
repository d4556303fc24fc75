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
    footer = {"  groundplan rules", "  groundplan rules GP101"})
final class RulesCommand implements Command {

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code or the short name of a rule.")
  Optional<String> name = Optional.empty();

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    if (name.isPresent()) {
      RuleDescription rule = RuleNames.find(name.get());
      session.result(RulePage.of(rule.code()).orElse(line(rule)));
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
