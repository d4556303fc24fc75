package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.app.tool.Preview;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.model.validation.Severity;
import java.util.Collection;
import java.util.Map;
import javafx.scene.paint.Color;

/** Paints what lies over the drawing: badges, the selection and the preview of a gesture. */
final class OverlayPainter {
  private final Brush brush;

  OverlayPainter(Brush brush) {
    this.brush = brush;
  }

  void paintBadges(SceneIndex index, Map<String, Badge> badges) {
    badges.forEach(
        (id, badge) -> index.item(id).ifPresent(item -> paint(badge, brush.bounds(item.area()))));
  }

  private void paint(Badge badge, Bounds bounds) {
    double zoom = Math.clamp(brush.viewport().zoom(), 0.55, 2.5);
    double high = Math.round(16 * zoom);
    double wide = Math.round((badge.count() > 1 ? 26 : 20) * zoom);
    Bounds pill =
        new Bounds(bounds.right() - wide + 4, Math.round(bounds.top() - high / 2), wide, high);
    Color colour = brush.colours().tint(Hue.of(badge.severity())).line();
    brush.fillRound(pill.grown(1.5), high / 2 + 1.5, brush.colours().ground().canvas());
    brush.fillRound(pill, high / 2, colour);
    String words = mark(badge.severity()) + (badge.count() > 1 ? " " + badge.count() : "");
    int pixels = (int) Math.round(10 * zoom);
    double width = brush.width(Typefaces.Style.BOLD, pixels, words);
    brush.text(
        Typefaces.Style.BOLD,
        pixels,
        brush.colours().ink().onStrong(),
        words,
        pill.left() + (wide - width) / 2,
        pill.middle());
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case ERROR -> "!";
      case WARNING -> "?";
      case INFO -> "i";
    };
  }

  void paintSelection(SceneIndex index, Collection<String> ids) {
    ids.forEach(id -> index.item(id).ifPresent(this::paintRing));
  }

  private void paintRing(SceneItem item) {
    Bounds bounds = brush.bounds(item.area());
    Bounds ring =
        item.shape() == ItemShape.BAR
            ? new Bounds(
                bounds.left() - 4,
                bounds.top() - brush.viewport().length(8),
                bounds.width() + 8,
                brush.viewport().length(16))
            : bounds.grown(1);
    double radius =
        item.shape() == ItemShape.PILL ? ring.height() / 2 : 7 * brush.viewport().zoom();
    double thick = Math.max(2, Math.round(1.6 * brush.viewport().zoom()));
    brush.border(
        ring, Math.min(radius, ring.height() / 2), thick, brush.colours().ink().accent(), false);
    if (item.shape() == ItemShape.FRAME) {
      new FramePainter(brush).paintTitle(item);
    }
  }

  void paint(Preview.Marquee marquee) {
    Viewport viewport = brush.viewport();
    double left = viewport.x(Math.min(marquee.fromColumn(), marquee.toColumn()));
    double top = viewport.y(Math.min(marquee.fromRow(), marquee.toRow()));
    Bounds bounds =
        new Bounds(
            left,
            top,
            viewport.x(Math.max(marquee.fromColumn(), marquee.toColumn())) - left,
            viewport.y(Math.max(marquee.fromRow(), marquee.toRow())) - top);
    Color accent = brush.colours().ink().accent();
    brush.fill(bounds, accent.deriveColor(0, 1, 1, 0.1));
    brush.border(bounds, 0, 1, accent, false);
  }

  void paint(Preview.Placing placing, SceneIndex index, double width) {
    Color colour =
        placing.possible()
            ? brush.colours().ink().accent()
            : brush.colours().tint(Hue.ERROR).line();
    index
        .item(placing.target())
        .filter(_ -> placing.possible())
        .map(item -> brush.bounds(item.area()))
        .ifPresent(bounds -> brush.border(bounds.grown(2), 8, 2, colour, true));
    int pixels = 12;
    double wide = brush.width(Typefaces.Style.PLAIN, pixels, placing.words()) + 20;
    Viewport viewport = brush.viewport();
    Bounds note =
        new Bounds(
            Math.max(4, Math.min(viewport.x(placing.at().column()) + 14, width - wide - 4)),
            viewport.y(placing.at().row()) + 10,
            wide,
            26);
    brush.fillRound(note, 6, brush.colours().ground().card());
    brush.border(note, 6, 1.2, colour, !placing.possible());
    brush.text(
        Typefaces.Style.PLAIN,
        pixels,
        brush.colours().ink().text(),
        placing.words(),
        note.left() + 10,
        note.middle());
  }

  void paintFocus(double width, double height) {
    brush.border(
        new Bounds(1, 1, width - 2, height - 2),
        0,
        2,
        brush.colours().ink().accent().deriveColor(0, 1, 1, 0.5),
        false);
  }
}
