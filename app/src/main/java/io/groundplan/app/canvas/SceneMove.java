package io.groundplan.app.canvas;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.ScenePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A scene in which items stand elsewhere, for the time until it is composed anew: what stands in
 * them moves along, lines to them become plain elbows.
 */
public final class SceneMove {
  private final DiagramScene scene;
  private final Set<String> moving;
  private final Map<String, SceneItem> items = new HashMap<>();
  private final Set<String> touchedLines = new HashSet<>();

  /** A move of these items. */
  public SceneMove(DiagramScene scene, Collection<String> ids) {
    this.scene = scene;
    this.moving = new HashSet<>(ids);
    for (SceneItem item : scene.items()) {
      items.put(item.id(), item);
      // A frame stands before what it holds, so one pass finds everything inside.
      item.container().filter(moving::contains).ifPresent(_ -> moving.add(item.id()));
    }
    scene.lines().stream().filter(this::isTouched).forEach(line -> touchedLines.add(line.id()));
  }

  /** What stays: the scene without the items that move and without their lines. */
  public DiagramScene rest() {
    return with(
        scene.items().stream().filter(item -> !moving.contains(item.id())).toList(),
        scene.lines().stream().filter(line -> !isTouched(line)).toList(),
        scene.labels().stream().filter(label -> !isTouched(label)).toList());
  }

  /** What moves, so many cells further, with its lines. */
  public DiagramScene moved(int columns, int rows) {
    Map<String, CellRect> places = new HashMap<>();
    List<SceneItem> shifted =
        scene.items().stream()
            .filter(item -> moving.contains(item.id()))
            .map(item -> shifted(item, columns, rows))
            .toList();
    shifted.forEach(item -> places.put(item.id(), item.area()));
    List<SceneLine> lines =
        scene.lines().stream()
            .filter(this::isTouched)
            .flatMap(line -> redrawn(line, places, columns, rows).stream())
            .toList();
    return with(shifted, lines, List.of());
  }

  /** The whole scene with the items so many cells further. */
  public DiagramScene whole(int columns, int rows) {
    DiagramScene rest = rest();
    DiagramScene moved = moved(columns, rows);
    Map<String, SceneItem> shifted = new HashMap<>();
    moved.items().forEach(item -> shifted.put(item.id(), item));
    List<SceneItem> all = new ArrayList<>();
    scene.items().forEach(item -> all.add(shifted.getOrDefault(item.id(), item)));
    return with(
        all, Stream.concat(rest.lines().stream(), moved.lines().stream()).toList(), rest.labels());
  }

  private DiagramScene with(
      List<SceneItem> newItems, List<SceneLine> lines, List<SceneLabel> labels) {
    return new DiagramScene(scene.title(), scene.size(), newItems, lines, labels, scene.key());
  }

  private boolean isTouched(SceneLine line) {
    return moving.contains(line.from()) || moving.contains(line.to());
  }

  private boolean isTouched(SceneLabel label) {
    return touchedLines.contains(label.id());
  }

  private static SceneItem shifted(SceneItem item, int columns, int rows) {
    return new SceneItem(
        item.id(),
        item.shape(),
        item.face(),
        shifted(item.area(), columns, rows),
        shifted(item.text(), columns, rows),
        item.container());
  }

  private static CellRect shifted(CellRect area, int columns, int rows) {
    return new CellRect(area.corner().plus(columns, rows), area.size());
  }

  private Optional<SceneLine> redrawn(
      SceneLine line, Map<String, CellRect> places, int columns, int rows) {
    Optional<CellRect> from = area(line.from(), places);
    Optional<CellRect> to = area(line.to(), places);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<ScenePath> path =
        moving.contains(line.from()) && moving.contains(line.to())
            ? Optional.of(shifted(line.path(), columns, rows))
            : Elbow.between(from.get(), to.get());
    return path.map(
        way -> new SceneLine(line.id(), line.from(), line.to(), line.kind(), line.arrows(), way));
  }

  private static ScenePath shifted(ScenePath path, int columns, int rows) {
    List<Cell> corners = path.corners().stream().map(cell -> cell.plus(columns, rows)).toList();
    return new ScenePath(corners, path.branch().map(cell -> cell.plus(columns, rows)));
  }

  private Optional<CellRect> area(String id, Map<String, CellRect> places) {
    return Optional.ofNullable(places.get(id))
        .or(() -> Optional.ofNullable(items.get(id)).map(SceneItem::area));
  }
}
