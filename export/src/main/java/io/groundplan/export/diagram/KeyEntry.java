package io.groundplan.export.diagram;

/**
 * Words below the drawing for what found no room in it: a label, whose line then carries the
 * number, or a whole relation.
 *
 * @param number counted from 1
 * @param id what it shows
 */
public record KeyEntry(int number, String id, String text) {

  /** How the drawing refers to it. */
  public String reference() {
    return "(" + number + ")";
  }
}
