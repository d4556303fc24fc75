package io.groundplan.app.canvas;

import io.groundplan.app.tool.Hit;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the items of a scene by id and by a point, and everything that is seen in a part of it. All
 * is kept in tiles, so a look-up costs as much as the tiles concerned hold, however large the scene
 * is.
 */
final class SceneIndex {
  private static final int TILE_COLUMNS = 64;
  private static final int TILE_ROWS = 32;

  private final DiagramScene scene;
  private final Map<String, SceneItem> byId = new HashMap<>();
  private final Map<Cell, Tile> tiles = new HashMap<>();

  /** What lies in a tile, by position in the scene. */
  private record Tile(BitSet items, BitSet lines, BitSet labels) {

    static Tile empty() {
      return new Tile(new BitSet(), new BitSet(), new BitSet());
    }
  }

  SceneIndex(DiagramScene scene) {
    this.scene = scene;
    for (int i = 0; i < scene.items().size(); i++) {
      SceneItem item = scene.items().get(i);
      int position = i;
      byId.putIfAbsent(item.id(), item);
      tilesOf(item.area()).forEach(cell -> tile(cell).items().set(position));
    }
    for (int i = 0; i < scene.lines().size(); i++) {
      List<Cell> corners = scene.lines().get(i).path().corners();
      int position = i;
      for (int k = 1; k < corners.size(); k++) {
        tilesOf(between(corners.get(k - 1), corners.get(k)))
            .forEach(cell -> tile(cell).lines().set(position));
      }
    }
    for (int i = 0; i < scene.labels().size(); i++) {
      int position = i;
      tilesOf(scene.labels().get(i).area()).forEach(cell -> tile(cell).labels().set(position));
    }
  }

  /** The item that shows this. */
  Optional<SceneItem> item(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The item at a point in fractions of cells: the last painted of those that cover it. */
  Optional<Hit> at(double column, double row) {
    Cell cell = new Cell((int) Math.floor(column), (int) Math.floor(row));
    Tile tile = tiles.get(tileOf(cell.column(), cell.row()));
    if (tile == null) {
      return Optional.empty();
    }
    BitSet items = tile.items();
    for (int i = items.length() - 1; i >= 0; i = items.previousSetBit(i - 1)) {
      SceneItem item = scene.items().get(i);
      if (item.area().contains(cell)) {
        return Optional.of(new Hit(item.id(), isOpenGround(item, cell)));
      }
    }
    return Optional.empty();
  }

  /** The scene with what lies near these cells alone, in the same order. */
  DiagramScene near(CellRect seen) {
    Tile all = Tile.empty();
    for (Cell cell : tilesOf(seen)) {
      Tile tile = tiles.get(cell);
      if (tile != null) {
        all.items().or(tile.items());
        all.lines().or(tile.lines());
        all.labels().or(tile.labels());
      }
    }
    List<SceneItem> items = all.items().stream().mapToObj(scene.items()::get).toList();
    List<SceneLine> lines = all.lines().stream().mapToObj(scene.lines()::get).toList();
    List<SceneLabel> labels = all.labels().stream().mapToObj(scene.labels()::get).toList();
    return new DiagramScene(scene.title(), scene.size(), items, lines, labels, scene.key());
  }

  private Tile tile(Cell cell) {
    return tiles.computeIfAbsent(cell, _ -> Tile.empty());
  }

  private static CellRect between(Cell one, Cell other) {
    int left = Math.min(one.column(), other.column());
    int top = Math.min(one.row(), other.row());
    return CellRect.of(
        left,
        top,
        Math.max(one.column(), other.column()) - left + 1,
        Math.max(one.row(), other.row()) - top + 1);
  }

  private static boolean isOpenGround(SceneItem item, Cell cell) {
    return item.shape() == ItemShape.FRAME
        && item.area().columns() > 2
        && item.area().rows() > 2
        && item.area().grown(-1, -1).contains(cell)
        && !item.text().contains(cell);
  }

  private static List<Cell> tilesOf(CellRect area) {
    Cell first = tileOf(area.left(), area.top());
    Cell last = tileOf(area.right(), area.bottom());
    List<Cell> cells = new ArrayList<>();
    for (int row = first.row(); row <= last.row(); row++) {
      for (int column = first.column(); column <= last.column(); column++) {
        cells.add(new Cell(column, row));
      }
    }
    return cells;
  }

  private static Cell tileOf(int column, int row) {
    return new Cell(Math.floorDiv(column, TILE_COLUMNS), Math.floorDiv(row, TILE_ROWS));
  }
}
