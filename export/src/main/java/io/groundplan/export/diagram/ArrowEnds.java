package io.groundplan.export.diagram;

/** Which ends of a line carry an arrow. */
public enum ArrowEnds {
  NONE,
  TO,
  BOTH;

  /** Does the end at the source carry one? */
  public boolean atFrom() {
    return this == BOTH;
  }

  /** Does the end at the target carry one? */
  public boolean atTo() {
    return this != NONE;
  }
}
