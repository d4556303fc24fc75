package io.groundplan.export.cli;

import io.groundplan.export.report.Palette;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * Reads the arguments, runs the command they name and turns whatever happens into an exit code; the
 * only place where failures are caught.
 */
final class Interpreter {

  static final String STACKTRACE = "--stacktrace";

  private static final String PROGRAM = "groundplan";

  private final Console console;
  private final boolean noColor;
  private final Clock clock;
  private final Map<String, Supplier<Command>> commands;

  /**
   * @param noColor whether the environment asks for no colour
   * @param clock tells the day on which waivers are judged
   * @param commands the commands by name, made only when they are called or listed
   */
  Interpreter(
      Console console, boolean noColor, Clock clock, Map<String, Supplier<Command>> commands) {
    this.console = console;
    this.noColor = noColor;
    this.clock = clock;
    this.commands = new LinkedHashMap<>(commands);
  }

  int run(String... arguments) {
    boolean stacktrace = Arrays.asList(arguments).contains(STACKTRACE);
    ExitCode code;
    try {
      code = interpret(arguments);
      console.flush();
    } catch (ParameterException e) {
      String called = e.getCommandLine().getCommandSpec().qualifiedName();
      console.message(PROGRAM + ": " + e.getMessage());
      console.message("Try '" + called + " --help'");
      code = ExitCode.USAGE;
    } catch (IOException e) {
      console.message(PROGRAM + ": " + (stacktrace ? Failures.trace(e) : Failures.words(e)));
      code = ExitCode.FILE;
    } catch (OutOfMemoryError _) {
      console.message(PROGRAM + ": there is not enough memory for a file of this size");
      code = ExitCode.FILE;
    } catch (Throwable e) {
      console.message(PROGRAM + ": " + (stacktrace ? Failures.trace(e) : internal(e)));
      code = ExitCode.INTERNAL;
    }
    return code.number();
  }

  private ExitCode interpret(String... arguments) throws IOException {
    CommonOptions options = new CommonOptions();
    CommandLine program = commandLine(options, arguments);
    List<CommandLine> parsed = program.parseArgs(arguments).asCommandLineList();
    CommandLine called = parsed.getLast();
    if (options.help) {
      console.result(called.getUsageMessage(Ansi.OFF));
      return ExitCode.CLEAN;
    }
    if (options.version) {
      console.result(PROGRAM + " " + Version.current() + "\n");
      return ExitCode.CLEAN;
    }
    Optional<Exception> error =
        parsed.stream().flatMap(line -> line.getParseResult().errors().stream()).findFirst();
    if (error.isPresent()) {
      throw new ParameterException(called, error.get().getMessage(), error.get());
    }
    if (!(called.getCommand() instanceof Command command)) {
      console.message(called.getUsageMessage(Ansi.OFF).stripTrailing());
      return ExitCode.USAGE;
    }
    boolean color = options.color.isOn(console::isTerminal, noColor);
    try {
      return command.run(
          new Session(console, Palette.of(color), options.quiet, LocalDate.now(clock)));
    } catch (UsageException e) {
      throw new ParameterException(called, e.getMessage(), e);
    }
  }

  /** The command that the first argument names; all of them otherwise, since each takes time. */
  private CommandLine commandLine(CommonOptions options, String... arguments) {
    CommandLine program = new CommandLine(options);
    String first = arguments.length == 0 ? "" : arguments[0];
    Set<String> made = commands.containsKey(first) ? Set.of(first) : commands.keySet();
    commands.forEach((name, command) -> {
      if (made.contains(name)) {
        program.addSubcommand(name, command.get());
      }
    });
    configure(program);
    program.getSubcommands().values().forEach(Interpreter::configure);
    Map<String, String> exitCodes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      exitCodes.put(String.valueOf(code.number()), code.meaning());
    }
    program
        .getCommandSpec()
        .usageMessage()
        .optionListHeading("%nOptions that every command takes:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes);
    return program;
  }

  private static void configure(CommandLine line) {
    line.setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
    // Collected, so that help is shown whatever else is wrong.
    line.getCommandSpec().parser().collectErrors(true);
    line.getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .parameterListHeading("%n")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n");
  }

  private static String internal(Throwable failure) {
    return Failures.writeReport(failure)
        .map(report -> "internal error; a report that holds no addresses is in " + report)
        .orElse("internal error; --stacktrace shows more");
  }
}
