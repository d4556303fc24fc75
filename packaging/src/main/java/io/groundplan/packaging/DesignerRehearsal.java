package io.groundplan.packaging;

import io.groundplan.app.Launcher;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Opens the designer and ends it a moment after its window is there, so that the Java virtual
 * machine leaves an ahead-of-time cache of what a start needs.
 */
final class DesignerRehearsal {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration TO_OPEN = Duration.ofMinutes(1);
  private static final Duration TO_DRAW = Duration.ofSeconds(2);

  private DesignerRehearsal() {}

  /** Arguments: those of the designer. */
  public static void main(String... arguments) {
    Thread.ofPlatform().daemon().start(DesignerRehearsal::endSoon);
    Launcher.main(arguments);
  }

  private static void endSoon() {
    try {
      Instant latest = Instant.now().plus(TO_OPEN);
      while (Window.getWindows().isEmpty()) {
        if (Instant.now().isAfter(latest)) {
          throw new IllegalStateException("No window has opened for " + TO_OPEN.toSeconds() + " s");
        }
        Thread.sleep(STEP);
      }
      Thread.sleep(TO_DRAW);
      Platform.exit();
    } catch (InterruptedException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
