package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.KeyEntry;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.ScenePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a finished attempt into a scene. */
final class SceneAssembly {

  private final Graph graph;
  private final Attempt attempt;
  private final Measure measure;
  private final int columns;
  private final boolean compact;
  private final List<KeyEntry> key = new ArrayList<>();

  private SceneAssembly(Graph graph, Attempt attempt) {
    this.graph = graph;
    this.attempt = attempt;
    this.measure = new Measure(graph);
    this.columns = attempt.routing().tracks().terrain().columns();
    this.compact =
        graph.size() > 1
            && java.util.stream.IntStream.range(0, graph.size())
                .noneMatch(node -> graph.isFrame(node) && HandPlacement.applies(graph, node));
  }

  static DiagramScene of(String title, Graph graph, Attempt attempt) {
    return new SceneAssembly(graph, attempt).assemble(title);
  }

  private DiagramScene assemble(String title) {
    for (Edge edge : attempt.labels().homeless()) {
      KeyEntry entry = new KeyEntry(key.size() + 1, edge.relation().id(), edge.relation().label());
      attempt.labels().placeInstead(edge, entry.reference());
      key.add(entry);
    }
    for (Edge edge : attempt.routing().failed()) {
      key.add(new KeyEntry(key.size() + 1, edge.relation().id(), inWords(edge)));
    }
    List<SceneItem> items = new ArrayList<>();
    addItems(Graph.ROOT, items);
    List<SceneLine> lines = lines();
    List<SceneLabel> labels =
        attempt.labels().placed().stream()
            .map(label ->
                new SceneLabel(
                    label.edge().relation().id(),
                    label.edge().kind(),
                    compacted(label.start()),
                    label.text()))
            .toList();
    return new DiagramScene(title, size(items, lines, labels), items, lines, labels, key);
  }

  private String inWords(Edge edge) {
    String label = edge.relation().label();
    return name(edge.from()) + " to " + name(edge.to()) + (label.isEmpty() ? "" : ": " + label);
  }

  private String name(int node) {
    DiagramItem item = graph.item(node);
    return item.face().lines().isEmpty() ? item.id() : item.face().lines().getFirst().text();
  }

  private void addItems(int frame, List<SceneItem> items) {
    for (int child : graph.children(frame)) {
      DiagramItem item = graph.item(child);
      items.add(
          new SceneItem(
              item.id(),
              item.shape(),
              item.face(),
              compacted(attempt.places().area(child)),
              compacted(textArea(child)),
              item.container()));
      if (graph.isFrame(child)) {
        addItems(child, items);
      }
    }
  }

  private CellRect textArea(int node) {
    CellRect area = attempt.places().area(node);
    return switch (graph.shape(node)) {
      case FRAME, BAR -> attempt.titles().title(node);
      case NOTE -> area;
      case BOX, PILL -> {
        int rows =
            measure.isInOneRow(node, area.columns()) ? 1 : graph.item(node).face().lines().size();
        int above = (area.rows() - Measure.BOX_ROWS - rows) / 2;
        yield CellRect.of(
            area.left() + 2, area.top() + 1 + above, area.columns() - Measure.BOX_COLUMNS, rows);
      }
    };
  }

  private List<SceneLine> lines() {
    Map<Integer, Way> byEdge = new HashMap<>();
    attempt.routing().ways().forEach(way -> byEdge.put(way.edge().index(), way));
    List<SceneLine> lines = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      Way way = byEdge.get(edge.index());
      if (way != null) {
        DiagramRelation relation = edge.relation();
        lines.add(
            new SceneLine(
                relation.id(),
                relation.from(),
                relation.to(),
                relation.kind(),
                relation.arrows(),
                path(way)));
      }
    }
    return lines;
  }

  /** The whole way from the item it comes from, the shared trunk included. */
  private ScenePath path(Way way) {
    List<Cell> cells = new ArrayList<>(trunk(way));
    for (int cell : way.cells()) {
      cells.add(cell(cell));
    }
    Optional<Cell> branch =
        way.startsAtBranch() ? Optional.of(cell(way.cells()[0])) : Optional.empty();
    List<Cell> distinct = cells.stream().distinct().toList();
    List<Cell> whole = way.isReversed() ? distinct.reversed() : distinct;
    List<Cell> corners = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      boolean isEnd = i == 0 || i == whole.size() - 1;
      if (isEnd || isBend(whole.get(i - 1), whole.get(i + 1))) {
        corners.add(whole.get(i));
      }
    }
    return new ScenePath(corners, branch);
  }

  private Cell cell(int index) {
    return compacted(new Cell(index % columns, index / columns));
  }

  private Cell compacted(Cell cell) {
    return compact ? new Cell(cell.column(), attempt.compaction().row(cell.row())) : cell;
  }

  private CellRect compacted(CellRect area) {
    if (!compact) {
      return area;
    }
    int top = attempt.compaction().row(area.top());
    int bottom = attempt.compaction().row(area.bottom());
    return CellRect.of(area.left(), top, area.columns(), bottom - top + 1);
  }

  private static boolean isBend(Cell before, Cell after) {
    return before.column() != after.column() && before.row() != after.row();
  }

  /** The cells from the item to the branch, both of other ways; without the branch itself. */
  private List<Cell> trunk(Way way) {
    if (!way.startsAtBranch()) {
      return List.of();
    }
    int branch = way.cells()[0];
    for (Way other : attempt.routing().ways()) {
      if (other.net() == way.net() && !other.edge().equals(way.edge())) {
        for (int i = 1; i < other.cells().length; i++) {
          if (other.cells()[i] == branch) {
            List<Cell> cells = new ArrayList<>(trunk(other));
            for (int j = 0; j < i; j++) {
              cells.add(cell(other.cells()[j]));
            }
            return cells;
          }
        }
      }
    }
    throw new IllegalStateException("No way of the net leads to the branch of " + way.edge());
  }

  private static CellSize size(
      List<SceneItem> items, List<SceneLine> lines, List<SceneLabel> labels) {
    int right = 0;
    int bottom = 0;
    List<CellRect> areas = new ArrayList<>();
    items.forEach(item -> areas.add(item.area()));
    labels.forEach(label -> areas.add(label.area()));
    for (SceneLine line : lines) {
      line.path().corners().forEach(cell -> areas.add(new CellRect(cell, new CellSize(1, 1))));
    }
    for (CellRect area : areas) {
      right = Math.max(right, area.right() + 1);
      bottom = Math.max(bottom, area.bottom() + 1);
    }
    return new CellSize(right, bottom);
  }
}
