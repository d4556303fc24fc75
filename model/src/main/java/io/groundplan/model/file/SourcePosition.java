package io.groundplan.model.file;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record SourcePosition(int line, int column) implements Comparable<SourcePosition> {

  /** The first character. */
  public static final SourcePosition START = new SourcePosition(1, 1);

  @Override
  public int compareTo(SourcePosition other) {
    return Comparator.comparingInt(SourcePosition::line)
        .thenComparingInt(SourcePosition::column)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
