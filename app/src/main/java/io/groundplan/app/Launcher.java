package io.groundplan.app;

import javafx.application.Application;

/**
 * Entry point of the designer. It does not extend {@link Application}: the Java launcher refuses
 * such a class when JavaFX stands on the class path.
 */
public final class Launcher {
  private Launcher() {}

  /** Starts the designer; the first argument names the topology to open. */
  public static void main(String[] arguments) {
    Application.launch(Main.class, arguments);
  }
}
