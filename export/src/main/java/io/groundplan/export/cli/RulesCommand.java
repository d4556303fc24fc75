package io.groundplan.export.cli;

import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.CommandSyntax.Operands;
import io.groundplan.export.arguments.UsageException;
import io.groundplan.model.validation.RuleDescription;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code rules [CODE]}: lists the rules, or explains one. */
final class RulesCommand implements Command {

  @Override
  public CommandSyntax syntax() {
    return new CommandSyntax(
        "rules",
        "List the rules, or explain one.",
        Optional.of(Operands.optional("CODE", "The code or the short name of a rule.")),
        List.of(),
        List.of("groundplan rules", "groundplan rules GP101"));
  }

  @Override
  public ExitCode run(Arguments arguments, Session session) throws IOException, UsageException {
    for (String name : arguments.operands()) {
      RuleDescription rule = RuleNames.find(name);
      session.result(RulePage.of(rule.code()).orElse(line(rule)));
    }
    if (arguments.operands().isEmpty()) {
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
