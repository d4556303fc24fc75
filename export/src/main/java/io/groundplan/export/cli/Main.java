package io.groundplan.export.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Starts the command. */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    String noColor = System.getenv("NO_COLOR");
    Interpreter interpreter =
        new Interpreter(Console.standard(), noColor != null && !noColor.isEmpty(), commands());
    System.exit(interpreter.run(arguments));
  }

  /** The commands in the order of the help. */
  static Map<String, Supplier<Command>> commands() {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("validate", ValidateCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("diagram", DiagramCommand::new);
    commands.put("docs", DocsCommand::new);
    commands.put("rules", RulesCommand::new);
    return commands;
  }
}
