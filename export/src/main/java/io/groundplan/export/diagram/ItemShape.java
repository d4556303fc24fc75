package io.groundplan.export.diagram;

/** How an item is drawn. */
public enum ItemShape {
  /** A container: a border around its items, its lines as one title set into the border. */
  FRAME,
  /** A card: one line of text a row. */
  BOX,
  /** A segment or bridge: a thick horizontal line, its lines set into it, members hang from it. */
  BAR,
  /** A virtual address or a mesh: rounded, usually as wide as the row of its members. */
  PILL,
  /** Text without a border. */
  NOTE
}
