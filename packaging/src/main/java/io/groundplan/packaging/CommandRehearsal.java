package io.groundplan.packaging;

import io.groundplan.export.cli.Main;
import java.util.List;

/**
 * Runs the commands that people wait for, in one process, so that the Java virtual machine leaves
 * an ahead-of-time cache of what they need.
 */
final class CommandRehearsal {
  private static final int PROBLEMS_FOUND = 1;

  private CommandRehearsal() {}

  /** Arguments: a topology and a folder to export it to. */
  public static void main(String... arguments) {
    String topology = arguments[0];
    String folder = arguments[1];
    List<List<String>> commands =
        List.of(
            List.of("--version"),
            List.of("validate", topology),
            List.of("validate", topology, "--format", "json"),
            List.of("export", topology, "--out", folder),
            List.of("diagram", topology),
            List.of("diagram", topology, "--format", "svg"),
            List.of("docs", topology),
            List.of("rules", "GP101"),
            List.of("fix", topology),
            List.of("plan", topology));
    for (List<String> command : commands) {
      int exit = Main.run(command.toArray(String[]::new));
      if (exit > PROBLEMS_FOUND) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
      }
    }
  }
}
