package io.groundplan.app.canvas;

import io.groundplan.app.tool.Hit;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the item under a point: the last painted of those that cover it. Items are kept in tiles,
 * so a look-up costs as much as one tile holds.
 */
final class HitIndex {
  private static final int TILE_COLUMNS = 64;
  private static final int TILE_ROWS = 32;

  private final Map<Cell, List<SceneItem>> tiles = new HashMap<>();

  HitIndex(DiagramScene scene) {
    for (SceneItem item : scene.items()) {
      Cell first = tileOf(item.area().left(), item.area().top());
      Cell last = tileOf(item.area().right(), item.area().bottom());
      for (int row = first.row(); row <= last.row(); row++) {
        for (int column = first.column(); column <= last.column(); column++) {
          tiles.computeIfAbsent(new Cell(column, row), _ -> new ArrayList<>()).add(item);
        }
      }
    }
  }

  /** The item at a point in fractions of cells. */
  Optional<Hit> at(double column, double row) {
    Cell cell = new Cell((int) Math.floor(column), (int) Math.floor(row));
    for (SceneItem item :
        tiles.getOrDefault(tileOf(cell.column(), cell.row()), List.of()).reversed()) {
      if (item.area().contains(cell)) {
        return Optional.of(new Hit(item.id(), isOpenGround(item, cell)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOpenGround(SceneItem item, Cell cell) {
    return item.shape() == ItemShape.FRAME
        && item.area().grown(-1, -1).contains(cell)
        && !item.text().contains(cell);
  }

  private static Cell tileOf(int column, int row) {
    return new Cell(Math.floorDiv(column, TILE_COLUMNS), Math.floorDiv(row, TILE_ROWS));
  }
}
