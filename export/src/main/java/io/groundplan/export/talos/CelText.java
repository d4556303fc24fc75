package io.groundplan.export.talos;

/** Words of the Common Expression Language, by which Talos finds links and disks. */
final class CelText {

  private CelText() {}

  /** The text as a string literal. */
  static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The condition that a field is this text; {@code *} in it stands for anything. */
  static String matches(String field, String pattern) {
    return pattern.contains("*")
        ? "glob(" + quote(pattern) + ", " + field + ")"
        : field + " == " + quote(pattern);
  }
}
