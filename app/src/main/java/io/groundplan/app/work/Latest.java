package io.groundplan.app.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes one thing again and again, and reports only the newest. What waits when something newer
 * comes is never started; what runs then is not reported.
 *
 * @param <T> what is computed
 */
public final class Latest<T> {
  private final Executor worker;
  private final Executor home;
  private final Consumer<T> report;
  private final AtomicLong newest = new AtomicLong();

  /**
   * Computes on one thread and reports on another.
   *
   * @param worker where it is computed
   * @param home where it is reported
   * @param report gets each result that nothing newer has superseded
   */
  public Latest(Executor worker, Executor home, Consumer<T> report) {
    this.worker = worker;
    this.home = home;
    this.report = report;
  }

  /** Computes this, instead of what was asked for before. */
  public void submit(Supplier<T> work) {
    long mine = newest.incrementAndGet();
    worker.execute(() -> {
      if (newest.get() == mine) {
        T result = work.get();
        home.execute(() -> {
          if (newest.get() == mine) {
            report.accept(result);
          }
        });
      }
    });
  }

  /** Forgets what was asked for. */
  public void cancel() {
    newest.incrementAndGet();
  }
}
