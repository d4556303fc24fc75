package io.groundplan.app.work;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of one window: composing a drawing never keeps the judgement of a keystroke waiting.
 *
 * @param judging validates
 * @param drawing composes scenes
 * @param filing reads and writes folders
 * @param home where results are reported
 */
public record Workers(
    ExecutorService judging, ExecutorService drawing, ExecutorService filing, Executor home)
    implements AutoCloseable {

  /** Threads that do not keep the program running. */
  public static Workers reportingTo(Executor home) {
    return new Workers(single("judging"), single("drawing"), single("filing"), home);
  }

  private static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Stops them; what they are at is given up. */
  @Override
  public void close() {
    judging.shutdownNow();
    drawing.shutdownNow();
    filing.shutdownNow();
  }
}
