package io.groundplan.export.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finished drawing: everything has its cells, nothing has a glyph or a colour yet.
 *
 * @param title what the picture is called
 * @param size enough for everything in it
 * @param items in painting order: a frame stands before what it holds
 * @param lines in painting order
 * @param key what found no room in the drawing
 */
public record DiagramScene(
    String title,
    CellSize size,
    List<SceneItem> items,
    List<SceneLine> lines,
    List<SceneLabel> labels,
    List<KeyEntry> key) {

  /** Columns from the left edge of a frame to its inner corner, where positions count from. */
  public static final int INNER_COLUMNS = 2;

  /** Rows from the upper edge of a frame to its inner corner, where positions count from. */
  public static final int INNER_ROWS = 1;

  public DiagramScene {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
    key = List.copyOf(key);
  }

  /**
   * The cells that anything is drawn in; those put by hand may lie left of and above the origin.
   */
  public CellRect area() {
    List<CellRect> areas = new ArrayList<>();
    items.forEach(item -> areas.add(item.area()));
    labels.forEach(label -> areas.add(label.area()));
    for (SceneLine line : lines) {
      line.path().corners().forEach(cell -> areas.add(new CellRect(cell, new CellSize(1, 1))));
    }
    int left = areas.stream().mapToInt(CellRect::left).min().orElse(0);
    int top = areas.stream().mapToInt(CellRect::top).min().orElse(0);
    int right = areas.stream().mapToInt(CellRect::right).max().orElse(-1);
    int bottom = areas.stream().mapToInt(CellRect::bottom).max().orElse(-1);
    return CellRect.of(left, top, right - left + 1, bottom - top + 1);
  }

  /** The item that shows this. */
  public Optional<SceneItem> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Where an item stands, counted from the inner corner of its container as layout files do. */
  public Optional<Cell> position(String id) {
    return item(id)
        .map(item ->
            item.container()
                .flatMap(this::item)
                .map(frame -> frame.area().corner())
                .map(corner ->
                    item.area()
                        .corner()
                        .plus(-corner.column() - INNER_COLUMNS, -corner.row() - INNER_ROWS))
                .orElse(item.area().corner()));
  }
}
