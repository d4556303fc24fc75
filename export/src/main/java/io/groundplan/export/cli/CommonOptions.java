package io.groundplan.export.cli;

import io.groundplan.export.arguments.Option;
import java.util.List;

/** The options that every command takes. */
final class CommonOptions {

  static final Option COLOR =
      Option.choice(
          "color",
          "WHEN",
          ColorChoice.values(),
          "Whether output is coloured (auto: on a terminal, unless NO_COLOR is set):");
  static final Option QUIET =
      Option.flag("quiet", "No progress and no summaries on standard error.").orShort('q');
  static final Option STACKTRACE = Option.flag("stacktrace", "Show where an error arose.");
  static final Option HELP = Option.flag("help", "Show this help.").orShort('h');
  static final Option VERSION = Option.flag("version", "Show the version.").orShort('V');

  private CommonOptions() {}

  static List<Option> all() {
    return List.of(COLOR, QUIET, STACKTRACE, HELP, VERSION);
  }
}
