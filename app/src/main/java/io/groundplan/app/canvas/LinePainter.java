package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import java.util.List;
import javafx.scene.paint.Color;

/** Paints lines along the axes, with arrows and labels. */
final class LinePainter {
  private static final int DASH = 5;
  private static final int BLANK = 3;
  private static final int ARROW = 8;
  private static final int LABEL = 11;

  private final Brush brush;

  LinePainter(Brush brush) {
    this.brush = brush;
  }

  /** Paints what is seen of a line. */
  void paint(SceneLine line, CellRect seen) {
    List<Cell> corners = line.path().corners();
    for (int i = 1; i < corners.size(); i++) {
      Cell from = corners.get(i - 1);
      Cell to = corners.get(i);
      if (isSeen(from, to, seen)) {
        Color colour = brush.colours().tint(Hue.of(line.kind())).line();
        paintStretch(from, to, isDashed(line.kind()), colour, seen);
        if (i == 1 && line.arrows().atFrom()) {
          paintArrow(to, from, colour);
        }
        if (i == corners.size() - 1 && line.arrows().atTo()) {
          paintArrow(from, to, colour);
        }
      }
    }
  }

  private static boolean isSeen(Cell from, Cell to, CellRect seen) {
    return Math.min(from.column(), to.column()) <= seen.right()
        && Math.max(from.column(), to.column()) >= seen.left()
        && Math.min(from.row(), to.row()) <= seen.bottom()
        && Math.max(from.row(), to.row()) >= seen.top();
  }

  void paint(SceneLabel label) {
    Viewport viewport = brush.viewport();
    int pixels = brush.size(LABEL);
    double left = viewport.x(label.start().column());
    double middle = viewport.y(label.start().row() + 0.5);
    double room = viewport.x(label.area().right() + 1) - left + viewport.length(4);
    String text = brush.typefaces().cut(Typefaces.Style.PLAIN, pixels, label.text(), room);
    brush.text(Typefaces.Style.PLAIN, pixels, brush.colours().ink().muted(), text, left, middle);
  }

  private void paintStretch(Cell from, Cell to, boolean dashed, Color colour, CellRect seen) {
    Viewport viewport = brush.viewport();
    int thick = viewport.zoom() < 0.7 ? 1 : Math.max(1, (int) Math.round(1.6 * viewport.zoom()));
    int left = viewport.x(Math.min(from.column(), to.column()) + 0.5);
    int right = viewport.x(Math.max(from.column(), to.column()) + 0.5);
    int top = viewport.y(Math.min(from.row(), to.row()) + 0.5);
    int bottom = viewport.y(Math.max(from.row(), to.row()) + 0.5);
    int half = thick / 2;
    if (!dashed) {
      brush.fill(
          new Bounds(left - half, top - half, right - left + thick, bottom - top + thick), colour);
      return;
    }
    int dash = viewport.length(DASH);
    int step = dash + viewport.length(BLANK);
    boolean horizontal = top == bottom;
    int start = horizontal ? left : top;
    int end = horizontal ? right : bottom;
    int edge = horizontal ? viewport.x(seen.right() + 1) : viewport.y(seen.bottom() + 1);
    int first = start < 0 ? start + Math.floorDiv(-start, step) * step : start;
    for (int at = first; at < Math.min(end, edge); at += step) {
      int length = Math.min(dash, end - at);
      brush.fill(
          horizontal
              ? new Bounds(at, top - half, length, thick)
              : new Bounds(left - half, at, thick, length),
          colour);
    }
  }

  private void paintArrow(Cell before, Cell end, Color colour) {
    Viewport viewport = brush.viewport();
    double x = viewport.x(end.column() + 0.5);
    double y = viewport.y(end.row() + 0.5);
    int right = Integer.signum(end.column() - before.column());
    int down = Integer.signum(end.row() - before.row());
    double length = Math.max(4, ARROW * viewport.zoom());
    double half = length / 2;
    brush.triangle(
        new double[] {x, x - right * length - down * half, x - right * length + down * half},
        new double[] {y, y - down * length + right * half, y - down * length - right * half},
        colour);
  }

  private static boolean isDashed(RelationKind kind) {
    return switch (kind) {
      case TUNNEL, VIP_MEMBER -> true;
      case LINK, DNS, FORWARD, EXPOSURE, PEERING, FLOW -> false;
    };
  }
}
