package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.LineLook;
import io.groundplan.export.diagram.look.Paint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws lines with their arrows, a dot where one leaves another, and a lock on each tunnel. */
final class LinePainter {

  private final DiagramScene scene;
  private final Markup markup;
  private final Grounds grounds;
  private final Set<Cell> branches = new HashSet<>();
  private final Set<Step> drawn = new HashSet<>();
  private final Set<Cell> dotted = new HashSet<>();

  /** From one cell to the next, in reading order. */
  private record Step(Cell from, Cell to, Paint paint) {}

  LinePainter(DiagramScene scene, Markup markup, Grounds grounds) {
    this.scene = scene;
    this.markup = markup;
    this.grounds = grounds;
    scene.lines().forEach(line -> line.path().branch().ifPresent(branches::add));
  }

  void paint() {
    scene.lines().forEach(this::line);
    scene.lines().forEach(this::ends);
    LockPlaces locks = new LockPlaces(scene);
    for (SceneLine line : scene.lines()) {
      if (line.kind() == RelationKind.TUNNEL) {
        locks.of(line).ifPresent(cell -> lock(cell, LineLook.of(line.kind()).paint()));
      }
    }
  }

  private void line(SceneLine line) {
    LineLook look = LineLook.of(line.kind());
    String data =
        stretches(line).stream().map(cells -> path(line, cells)).collect(Collectors.joining());
    if (data.isEmpty()) {
      return;
    }
    Element path =
        Element.of("path", "line " + markup.accent(look.paint()))
            .with("data-from", line.from())
            .with("data-to", line.to());
    markup.add(dashed(path, look).with("d", data).empty());
    markup.endLine();
  }

  /** The line with the dashes of its look. */
  static Element dashed(Element line, LineLook look) {
    return look.dashes().isEmpty()
        ? line
        : line.with(
            "stroke-dasharray",
            look.dashes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /**
   * What no other line of this colour has drawn yet: twice over itself a line looks thicker, and a
   * dashed one drawn through.
   */
  private List<List<Cell>> stretches(SceneLine line) {
    List<List<Cell>> stretches = new ArrayList<>();
    List<Cell> stretch = new ArrayList<>();
    List<Cell> cells = line.path().cells();
    for (int i = 1; i < cells.size(); i++) {
      if (drawn.add(step(cells.get(i - 1), cells.get(i), line.kind()))) {
        if (stretch.isEmpty()) {
          stretch.add(cells.get(i - 1));
        }
        stretch.add(cells.get(i));
      } else if (!stretch.isEmpty()) {
        stretches.add(stretch);
        stretch = new ArrayList<>();
      }
    }
    if (!stretch.isEmpty()) {
      stretches.add(stretch);
    }
    return stretches;
  }

  private static Step step(Cell a, Cell b, RelationKind kind) {
    Paint paint = LineLook.of(kind).paint();
    return a.compareTo(b) < 0 ? new Step(a, b, paint) : new Step(b, a, paint);
  }

  private String path(SceneLine line, List<Cell> cells) {
    List<Cell> corners = line.path().corners();
    boolean fromArrow = line.arrows().atFrom() && cells.getFirst().equals(corners.getFirst());
    boolean toArrow = line.arrows().atTo() && cells.getLast().equals(corners.getLast());
    return new RoundedPath(branches).of(cells, fromArrow, toArrow);
  }

  private void ends(SceneLine line) {
    List<Cell> corners = line.path().corners();
    StringBuilder data = new StringBuilder();
    if (line.arrows().atTo()) {
      data.append(RoundedPath.arrow(corners.get(corners.size() - 2), corners.getLast()));
    }
    if (line.arrows().atFrom()) {
      data.append(RoundedPath.arrow(corners.get(1), corners.getFirst()));
    }
    line.path().branch().filter(dotted::add).ifPresent(cell -> data.append(RoundedPath.dot(cell)));
    if (!data.isEmpty()) {
      String accent = markup.accent(LineLook.of(line.kind()).paint());
      markup.add(Element.of("path", "end " + accent).with("d", data.toString()).empty());
      markup.endLine();
    }
  }

  private void lock(Cell cell, Paint paint) {
    int x = Units.x(cell.column());
    int y = Units.y(cell.row());
    markup.add(Element.of("g", markup.accent(paint)).opened());
    markup.add(
        Element.of("circle", markup.ground(grounds.at(cell)))
            .with("cx", x)
            .with("cy", y)
            .with("r", 8)
            .empty());
    markup.smallIcon(Icon.LOCK, x, y);
    markup.add("</g>");
    markup.endLine();
  }
}
