package io.groundplan.export.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command: the options that stand at every level. */
@CommandLine.Command(
    name = "groundplan",
    description = "Checks, draws and exports the network of a Talos Linux Kubernetes cluster.",
    customSynopsis = "groundplan COMMAND [OPTIONS] [FILE...]",
    footer = {
      "  groundplan validate lab.topology.yaml",
      "  groundplan export lab.topology.yaml --out . --dry-run",
      "  groundplan export --help"
    })
final class CommonOptions {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "Whether output is coloured (auto: on a terminal, unless NO_COLOR is set):"
              + " ${COMPLETION-CANDIDATES}.")
  ColorChoice color = ColorChoice.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress and no summaries on standard error.")
  boolean quiet;

  // Read before picocli is called, so that it shows picocli's errors as well.
  @Option(
      names = Interpreter.STACKTRACE,
      scope = ScopeType.INHERIT,
      description = "Show where an error arose.")
  boolean stacktrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  boolean version;
}
