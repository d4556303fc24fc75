package io.groundplan.export.talos;

import java.util.Locale;

/**
 * What stands for a secret: {@code ${NAME}}, which {@code generate.sh} and tools like envsubst
 * replace by what the environment says.
 */
final class Placeholder {

  private Placeholder() {}

  /** The placeholder for what goes by this name. */
  static String of(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return "${" + (Character.isDigit(upper.charAt(0)) ? "_" : "") + upper + "}";
  }
}
