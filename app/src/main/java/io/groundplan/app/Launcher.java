package io.groundplan.app;

import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Entry point of the designer. It does not extend {@link Application}: the Java launcher refuses
 * such a class when JavaFX stands on the class path.
 */
public final class Launcher {
  /** Held, because what is set on a logger is lost when nobody holds it. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  /** Starts the designer; the first argument names the topology to open. */
  public static void main(String[] arguments) {
    // JavaFX warns of its place on the class path, where we put it on purpose.
    JAVAFX.setFilter(it -> !it.getMessage().startsWith("Unsupported JavaFX configuration"));
    Application.launch(Main.class, arguments);
  }
}
