package io.groundplan.export.cli;

import io.groundplan.export.arguments.ArgumentParser;
import io.groundplan.export.arguments.Arguments;
import io.groundplan.export.arguments.CommandSyntax;
import io.groundplan.export.arguments.HelpText;
import io.groundplan.export.arguments.UsageException;
import io.groundplan.export.report.Palette;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the arguments, runs the command they name and turns whatever happens into an exit code; the
 * only place where failures are caught.
 */
final class Interpreter {

  private static final String PROGRAM = "groundplan";

  private final Console console;
  private final boolean noColor;
  private final Map<String, Supplier<Command>> commands;

  /**
   * @param noColor whether the environment asks for no colour
   * @param commands the commands by name, made only when they are called or listed
   */
  Interpreter(Console console, boolean noColor, Map<String, Supplier<Command>> commands) {
    this.console = console;
    this.noColor = noColor;
    this.commands = new LinkedHashMap<>(commands);
  }

  int run(String... arguments) {
    List<String> given = Arrays.asList(arguments);
    boolean stacktrace = given.contains(CommonOptions.STACKTRACE.toString());
    ExitCode code;
    try {
      code = interpret(given);
      console.flush();
    } catch (UsageException e) {
      console.message(PROGRAM + ": " + e.getMessage());
      String called = command(given).map(index -> " " + given.get(index)).orElse("");
      console.message("Try '" + PROGRAM + called + " --help'");
      code = ExitCode.USAGE;
    } catch (IOException e) {
      console.message(PROGRAM + ": " + (stacktrace ? Failures.trace(e) : Failures.words(e)));
      code = ExitCode.FILE;
    } catch (Throwable e) {
      console.message(PROGRAM + ": " + (stacktrace ? Failures.trace(e) : internal(e)));
      code = ExitCode.INTERNAL;
    }
    return code.number();
  }

  private ExitCode interpret(List<String> given) throws IOException, UsageException {
    Optional<Integer> index = command(given);
    List<String> options = given.stream().takeWhile(argument -> !argument.equals("--")).toList();
    if (options.contains("--help") || options.contains("-h")) {
      console.result(help(index.map(given::get)));
      return ExitCode.CLEAN;
    }
    if (options.contains("--version") || options.contains("-V")) {
      console.result(PROGRAM + " " + Version.current() + "\n");
      return ExitCode.CLEAN;
    }
    if (index.isEmpty()) {
      return noCommand(given);
    }
    List<String> rest = new ArrayList<>(given);
    Command command = make(rest.remove((int) index.get()));
    Arguments arguments = ArgumentParser.parse(command.syntax(), CommonOptions.all(), rest);
    boolean color =
        arguments.choice(CommonOptions.COLOR, ColorChoice.AUTO).isOn(console::isTerminal, noColor);
    return command.run(
        arguments, new Session(console, Palette.of(color), arguments.has(CommonOptions.QUIET)));
  }

  /** Where the name of the command stands: first, but for options that every command takes. */
  private Optional<Integer> command(List<String> given) {
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (commands.containsKey(argument)) {
        return Optional.of(i);
      }
      if (argument.equals(CommonOptions.COLOR.toString())) {
        i++;
      } else if (!argument.startsWith("-")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private ExitCode noCommand(List<String> given) throws UsageException {
    if (given.isEmpty()) {
      console.message(help(Optional.empty()).stripTrailing());
      return ExitCode.USAGE;
    }
    CommandSyntax none =
        new CommandSyntax(
            "", "", Optional.of(CommandSyntax.Operands.one("COMMAND", "")), List.of(), List.of());
    Arguments arguments = ArgumentParser.parse(none, CommonOptions.all(), given);
    throw new UsageException(
        "there is no command \"%s\"; there are %s"
            .formatted(arguments.operands().getFirst(), String.join(", ", commands.keySet())));
  }

  private Command make(String name) {
    return Optional.ofNullable(commands.get(name)).orElseThrow().get();
  }

  private String help(Optional<String> command) {
    if (command.isPresent()) {
      return HelpText.of(PROGRAM, make(command.get()).syntax(), CommonOptions.all());
    }
    return HelpText.ofProgram(
        PROGRAM,
        "Checks, draws and exports the network of a Talos Linux Kubernetes cluster.",
        commands.values().stream().map(one -> one.get().syntax()).toList(),
        CommonOptions.all(),
        List.of(
            "groundplan validate lab.topology.yaml",
            "groundplan export lab.topology.yaml --out . --dry-run",
            "groundplan export --help"),
        Arrays.stream(ExitCode.values()).map(ExitCode::help).toList());
  }

  private static String internal(Throwable failure) {
    return Failures.writeReport(failure)
        .map(report -> "internal error; a report that holds no addresses is in " + report)
        .orElse("internal error; --stacktrace shows more");
  }
}
