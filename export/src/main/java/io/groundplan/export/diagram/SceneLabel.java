package io.groundplan.export.diagram;

/**
 * The label of a line, in one row.
 *
 * @param id what its line shows
 * @param start the cell of its first character
 */
public record SceneLabel(String id, RelationKind kind, Cell start, String text) {

  /** The cells it covers. */
  public CellRect area() {
    return CellRect.of(start.column(), start.row(), CellText.columns(text), 1);
  }
}
