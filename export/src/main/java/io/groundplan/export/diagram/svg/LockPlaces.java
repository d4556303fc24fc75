package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where on its own line a lock stands: as near to the middle as no corner, other line, border or
 * label is within a cell of it. A line without such a place has none; its dashes and its colour say
 * the same.
 */
final class LockPlaces {

  private final DiagramScene scene;
  private final Map<Cell, Integer> lines = new HashMap<>();

  LockPlaces(DiagramScene scene) {
    this.scene = scene;
    for (SceneLine line : scene.lines()) {
      line.path().cells().forEach(cell -> lines.merge(cell, 1, Integer::sum));
    }
  }

  Optional<Cell> of(SceneLine line) {
    List<Cell> cells = line.path().cells();
    int middle = cells.size() / 2;
    return IntStream.range(2, cells.size() - 2)
        .boxed()
        .sorted(Comparator.comparingInt(i -> Math.abs(i - middle)))
        .filter(i -> isStraight(cells, i) && isFree(cells, i))
        .map(cells::get)
        .findFirst();
  }

  private static boolean isStraight(List<Cell> cells, int i) {
    Cell a = cells.get(i - 2);
    Cell b = cells.get(i + 2);
    return a.column() == b.column() || a.row() == b.row();
  }

  private boolean isFree(List<Cell> cells, int i) {
    CellRect around = CellRect.of(cells.get(i).column() - 1, cells.get(i).row(), 3, 1);
    for (int step = -2; step <= 2; step++) {
      if (lines.getOrDefault(cells.get(i + step), 0) > 1) {
        return false;
      }
    }
    for (SceneItem item : scene.items()) {
      boolean isInside = item.shape() == ItemShape.FRAME && isInside(item.area(), around);
      if (!isInside && item.area().overlaps(around)) {
        return false;
      }
    }
    for (int column = around.left(); column <= around.right(); column++) {
      Cell cell = new Cell(column, around.top());
      if (lines.containsKey(cell) && !cells.contains(cell)) {
        return false;
      }
    }
    return scene.labels().stream().map(SceneLabel::area).noneMatch(around::overlaps);
  }

  private static boolean isInside(CellRect frame, CellRect area) {
    return frame.columns() > 2 && frame.rows() > 2 && frame.grown(-1, -1).contains(area);
  }
}
