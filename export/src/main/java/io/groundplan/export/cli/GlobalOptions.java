package io.groundplan.export.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand: the options that stand at every level. */
@Command(
    name = "groundplan",
    description = "Checks, draws and exports the network of a Talos Linux Kubernetes cluster.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  groundplan validate lab.topology.yaml",
      "  groundplan export lab.topology.yaml --out . --dry-run",
      "  groundplan diagram lab.topology.yaml",
      "  groundplan COMMAND --help",
      "",
      "Exit codes:",
      "  0  clean, or done",
      "  1  problems, or a check that found a difference",
      "  2  wrong usage",
      "  3  a file that cannot be read or written",
      "  4  internal error"
    })
final class GlobalOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  boolean version;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colour the output: ${COMPLETION-CANDIDATES}. NO_COLOR is respected.")
  ColorChoice color = ColorChoice.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress and no summaries on standard error.")
  boolean quiet;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where an error arose.")
  boolean stacktrace;
}
