package io.groundplan.export.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Starts the command. */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    int exit = run(arguments);
    if (exit != 0) {
      // System.exit first starts the logging system, to log nothing: 20 ms, more than the checks.
      Runtime.getRuntime().halt(exit);
    }
  }

  /** Runs one command in this process and tells its exit code. */
  public static int run(String... arguments) {
    String noColor = System.getenv("NO_COLOR");
    Interpreter interpreter =
        new Interpreter(
            Console.standard(),
            noColor != null && !noColor.isEmpty(),
            Clock.system(ZoneId.systemDefault()),
            commands());
    return interpreter.run(arguments);
  }

  /** The commands in the order of the help. */
  static Map<String, Supplier<Command>> commands() {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("validate", ValidateCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("diagram", DiagramCommand::new);
    commands.put("docs", DocsCommand::new);
    commands.put("rules", RulesCommand::new);
    commands.put("fix", FixCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("schema", SchemaCommand::new);
    return commands;
  }
}
