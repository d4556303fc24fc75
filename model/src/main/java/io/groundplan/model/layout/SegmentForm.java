package io.groundplan.model.layout;

/** How a segment is drawn. */
public enum SegmentForm {
  /** A line from which its members hang. */
  BAR("bar"),
  /** A frame around its members. */
  FRAME("frame");

  private final String word;

  SegmentForm(String word) {
    this.word = word;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
