package io.groundplan.model.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and what it meant, kept so that what is taken back has its bytes again.
 *
 * @param meaning the topology or layout
 */
public record Revision<T>(String text, T meaning) {

  private static final int KEPT = 50;

  /** The revisions with one more; of many, the first stays. */
  static <T> List<Revision<T>> with(List<Revision<T>> earlier, Revision<T> next) {
    List<Revision<T>> all = new ArrayList<>(earlier);
    if (all.size() >= KEPT) {
      all.remove(1);
    }
    all.add(next);
    return List.copyOf(all);
  }
}
