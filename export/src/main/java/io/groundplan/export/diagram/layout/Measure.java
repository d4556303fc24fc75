package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.FixedPlace;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.TextLine;
import java.util.List;
import java.util.Optional;

/** How large items are by their text alone. */
final class Measure {

  /** Border and one blank on either side of a line of text in a box. */
  static final int BOX_COLUMNS = 4;

  /** The upper and the lower border. */
  static final int BOX_ROWS = 2;

  /** What a title needs of the border around it: corner, line and blank on either side. */
  static final int TITLE_COLUMNS = 6;

  /** What a bar needs beside its text, so that lines can join it. */
  private static final int BAR_COLUMNS = 14;

  private final Graph graph;

  Measure(Graph graph) {
    this.graph = graph;
  }

  /** The least size of a node, without what it holds. */
  CellSize least(int node) {
    CellSize own =
        switch (graph.shape(node)) {
          case FRAME ->
              new CellSize(
                  graph.titleColumns(node) == 0 ? 4 : graph.titleColumns(node) + TITLE_COLUMNS, 3);
          case BOX, PILL ->
              new CellSize(
                  graph.textColumns(node) + BOX_COLUMNS,
                  Math.max(1, lines(node).size()) + BOX_ROWS);
          case BAR -> new CellSize(graph.titleColumns(node) + BAR_COLUMNS, 1);
          case NOTE ->
              new CellSize(Math.max(1, graph.textColumns(node)), Math.max(1, lines(node).size()));
        };
    Optional<CellSize> fixed = graph.item(node).fixed().flatMap(FixedPlace::size);
    return fixed.map(size -> stretched(node, own, size)).orElse(own);
  }

  private CellSize stretched(int node, CellSize own, CellSize size) {
    int columns = Math.max(size.columns(), own.columns());
    int rows = isShape(node, ItemShape.PILL) ? pillRows(node, columns) : own.rows();
    return new CellSize(columns, Math.max(size.rows(), rows));
  }

  /** The rows that a pill of this width needs: one of text when all of it fits, else one a line. */
  int pillRows(int node, int columns) {
    return isInOneRow(node, columns) ? 1 + BOX_ROWS : lines(node).size() + BOX_ROWS;
  }

  /** Does the text of the node stand in one row when it is this wide? */
  boolean isInOneRow(int node, int columns) {
    return switch (graph.shape(node)) {
      case FRAME, BAR -> true;
      case BOX, NOTE -> lines(node).size() == 1;
      case PILL -> pillText(face(node).lines()) + BOX_COLUMNS <= columns;
    };
  }

  /** Columns of the lines of a pill beside each other, two blanks between them. */
  static int pillText(List<TextLine> lines) {
    return lines.stream().mapToInt(TextLine::columns).sum() + 2 * Math.max(0, lines.size() - 1);
  }

  boolean isShape(int node, ItemShape shape) {
    return graph.shape(node) == shape;
  }

  private ItemFace face(int node) {
    return graph.item(node).face();
  }

  private List<TextLine> lines(int node) {
    return face(node).lines();
  }
}
