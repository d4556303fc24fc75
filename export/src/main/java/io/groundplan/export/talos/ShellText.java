package io.groundplan.export.talos;

import java.util.regex.Pattern;

/** Words of a POSIX shell script. */
final class ShellText {

  /** What no shell looks into. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellText() {}

  /** The text as one word: in single quotes unless it is plain (POSIX.1-2024, XCU 2.2.2). */
  static String quote(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A file below the folder that a variable holds, as one word. */
  static String below(String variable, String path) {
    return PLAIN.matcher(path).matches()
        ? "\"" + variable + "/" + path + "\""
        : "\"" + variable + "/\"" + quote(path);
  }

  /** The text as a comment on one line. */
  static String comment(String text) {
    return "# " + text.replaceAll("\\R", " ");
  }
}
