package io.groundplan.export.cli;

import io.groundplan.export.report.Palette;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads the arguments, runs the command they name and turns whatever happens into an exit code; the
 * only place where failures are caught.
 */
final class Interpreter {

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
    boolean stacktrace = Arrays.asList(arguments).contains("--stacktrace");
    ExitCode code;
    try {
      code = interpret(arguments);
      console.flush();
    } catch (ParameterException e) {
      code = usage(e, e.getCommandLine().getCommandSpec().qualifiedName());
    } catch (UsageException e) {
      code = usage(e, "groundplan");
    } catch (IOException e) {
      console.message("groundplan: " + (stacktrace ? Failures.trace(e) : Failures.words(e)));
      code = ExitCode.FILE;
    } catch (Throwable e) {
      console.message("groundplan: " + (stacktrace ? Failures.trace(e) : internal(e)));
      code = ExitCode.INTERNAL;
    }
    return code.number();
  }

  private ExitCode interpret(String... arguments) throws IOException, UsageException {
    GlobalOptions options = new GlobalOptions();
    CommandLine line = commandLine(options, arguments);
    ParseResult result = line.parseArgs(arguments);
    boolean color = options.color.isOn(console::isTerminal, noColor);
    if (options.version) {
      console.result("groundplan " + Version.current() + "\n");
      return ExitCode.CLEAN;
    }
    CommandLine called =
        result.hasSubcommand() ? result.subcommand().commandSpec().commandLine() : line;
    if (options.help) {
      console.result(help(called, color));
      return ExitCode.CLEAN;
    }
    if (!(called.getCommand() instanceof Command command)) {
      console.message(help(line, color));
      return ExitCode.USAGE;
    }
    return command.run(new Session(console, Palette.of(color), options.quiet));
  }

  /**
   * All commands where they are listed; else only the one that is called, since each costs time.
   */
  private CommandLine commandLine(GlobalOptions options, String... arguments) {
    CommandLine line = new CommandLine(options);
    // Behind an option its value might be taken for a command; then all are made, and picocli
    // tells.
    Optional<String> called =
        Arrays.stream(arguments).limit(1).filter(commands::containsKey).findFirst();
    commands.forEach((name, command) -> {
      if (called.isEmpty() || called.get().equals(name)) {
        line.addSubcommand(name, command.get());
      }
    });
    return line.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpLongOptionsMaxWidth(28);
  }

  private ExitCode usage(Exception failure, String command) {
    console.message("groundplan: " + failure.getMessage());
    console.message("Try '" + command + " --help'");
    return ExitCode.USAGE;
  }

  private static String internal(Throwable failure) {
    return Failures.writeReport(failure)
        .map(report -> "internal error; a report that holds no addresses is in " + report)
        .orElse("internal error; --stacktrace shows more");
  }

  private static String help(CommandLine command, boolean color) {
    StringWriter help = new StringWriter();
    command.usage(new PrintWriter(help), color ? Ansi.ON : Ansi.OFF);
    return help.toString();
  }
}
