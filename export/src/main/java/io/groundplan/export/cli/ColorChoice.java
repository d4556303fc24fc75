package io.groundplan.export.cli;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/** When output is coloured. */
enum ColorChoice {
  /** On a terminal, unless {@code NO_COLOR} is set (no-color.org). */
  AUTO,
  ALWAYS,
  NEVER;

  boolean isOn(BooleanSupplier terminal, boolean noColor) {
    return switch (this) {
      case AUTO -> !noColor && terminal.getAsBoolean();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** The word of the command. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
