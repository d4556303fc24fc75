package io.groundplan.model.topology;

/** Whether an element is in service. */
public enum Status {
  /** In service: what a file says that says nothing. */
  IN_SERVICE("in-service"),
  /** Checked and drawn dashed, but not exported. */
  PLANNED("planned"),
  /** Broken or switched off: dimmed, and of no quorum. */
  OFFLINE("offline");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
