package io.groundplan.app.canvas;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.ScenePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plainest line between two boxes: straight where they face each other, else with one step. */
final class Elbow {
  private Elbow() {}

  /** The line, or none where one box covers the other. */
  static Optional<ScenePath> between(CellRect from, CellRect to) {
    if (from.bottom() < to.top()) {
      return Optional.of(vertical(from, from.bottom(), to, to.top()));
    }
    if (to.bottom() < from.top()) {
      return Optional.of(vertical(from, from.top(), to, to.bottom()));
    }
    if (from.right() < to.left()) {
      return Optional.of(horizontal(from, from.right(), to, to.left()));
    }
    if (to.right() < from.left()) {
      return Optional.of(horizontal(from, from.left(), to, to.right()));
    }
    return Optional.empty();
  }

  private static ScenePath vertical(CellRect from, int start, CellRect to, int end) {
    int left = Math.max(from.left() + 1, to.left() + 1);
    int right = Math.min(from.right() - 1, to.right() - 1);
    int source = left <= right ? (left + right) / 2 : (from.left() + from.right()) / 2;
    int target = left <= right ? source : (to.left() + to.right()) / 2;
    int middle = (start + end) / 2;
    return path(
        new Cell(source, start),
        new Cell(source, middle),
        new Cell(target, middle),
        new Cell(target, end));
  }

  private static ScenePath horizontal(CellRect from, int start, CellRect to, int end) {
    int top = Math.max(from.top(), to.top());
    int bottom = Math.min(from.bottom(), to.bottom());
    int row = (top + bottom) / 2;
    return path(new Cell(start, row), new Cell(end, row));
  }

  /** The path through these cells, without those on the way. */
  private static ScenePath path(Cell... cells) {
    List<Cell> corners = new ArrayList<>();
    for (Cell cell : cells) {
      if (corners.isEmpty() || !corners.getLast().equals(cell)) {
        if (corners.size() > 1 && isStraight(corners.get(corners.size() - 2), cell)) {
          corners.removeLast();
        }
        corners.add(cell);
      }
    }
    return new ScenePath(corners, Optional.empty());
  }

  private static boolean isStraight(Cell one, Cell other) {
    return one.column() == other.column() || one.row() == other.row();
  }
}
