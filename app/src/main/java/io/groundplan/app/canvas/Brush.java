package io.groundplan.app.canvas;

import io.groundplan.app.theme.Colours;
import io.groundplan.app.theme.Icon;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.ItemMark;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a canvas in whole pixels, under no transformation. Lines along the axes are filled
 * rectangles: the software pipeline paints those several times faster than strokes.
 */
final class Brush {
  private static final double READABLE = 0.4;
  private static final double[] DASHES = {5, 4};

  private final GraphicsContext graphics;
  private final Viewport viewport;
  private final Colours colours;
  private final Typefaces typefaces;

  Brush(GraphicsContext graphics, Viewport viewport, Colours colours, Typefaces typefaces) {
    this.graphics = graphics;
    this.viewport = viewport;
    this.colours = colours;
    this.typefaces = typefaces;
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setLineCap(StrokeLineCap.ROUND);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
  }

  Viewport viewport() {
    return viewport;
  }

  Colours colours() {
    return colours;
  }

  Typefaces typefaces() {
    return typefaces;
  }

  /** Is the drawing large enough for words? */
  boolean isReadable() {
    return viewport.zoom() >= READABLE;
  }

  /** A size of text in pixels at this zoom. */
  int size(int atFullSize) {
    return Math.max(1, (int) Math.round(atFullSize * viewport.zoom()));
  }

  /** Makes what follows fainter for what is out of service, until {@link #solid()}. */
  void faintFor(Set<ItemMark> marks) {
    graphics.setGlobalAlpha(marks.contains(ItemMark.OFFLINE) ? 0.5 : 1);
  }

  /** Ends {@link #faintFor}. */
  void solid() {
    graphics.setGlobalAlpha(1);
  }

  void fill(Bounds area, Color colour) {
    graphics.setFill(colour);
    graphics.fillRect(area.left(), area.top(), area.width(), area.height());
  }

  void fillRound(Bounds area, double radius, Color colour) {
    graphics.setFill(colour);
    if (radius < 1.5) {
      graphics.fillRect(area.left(), area.top(), area.width(), area.height());
    } else {
      graphics.fillRoundRect(
          area.left(), area.top(), area.width(), area.height(), 2 * radius, 2 * radius);
    }
  }

  /** A border of that many pixels, inside the edge. */
  void border(Bounds area, double radius, double pixels, Color colour, boolean dashed) {
    graphics.setStroke(colour);
    graphics.setLineWidth(pixels);
    if (dashed) {
      graphics.setLineDashes(DASHES);
    }
    double half = pixels / 2;
    if (radius < 1.5) {
      graphics.strokeRect(
          area.left() + half, area.top() + half, area.width() - pixels, area.height() - pixels);
    } else {
      graphics.strokeRoundRect(
          area.left() + half,
          area.top() + half,
          area.width() - pixels,
          area.height() - pixels,
          2 * radius,
          2 * radius);
    }
    if (dashed) {
      graphics.setLineDashes();
    }
  }

  /** A text with its middle at a height; returns where it ends. */
  double text(
      Typefaces.Style style, int pixels, Color colour, String text, double left, double middle) {
    graphics.setFont(typefaces.font(style, pixels));
    graphics.setFill(colour);
    graphics.fillText(text, (double) Math.round(left), (double) Math.round(middle));
    return left + typefaces.width(style, pixels, text);
  }

  double width(Typefaces.Style style, int pixels, String text) {
    return typefaces.width(style, pixels, text);
  }

  void icon(Icon icon, double left, double top, double side, Color colour) {
    graphics.setStroke(colour);
    graphics.setLineWidth(Math.max(1, side / 11));
    icon.draw(graphics, left, top, side);
  }

  /** A straight line, for what is not along an axis. */
  void stroke(double x, double y, double toX, double toY, double pixels, Color colour) {
    graphics.setStroke(colour);
    graphics.setLineWidth(pixels);
    graphics.strokeLine(x, y, toX, toY);
  }

  void triangle(double[] xs, double[] ys, Color colour) {
    graphics.setFill(colour);
    graphics.fillPolygon(xs, ys, 3);
  }

  /** The pixels between the middles of the outermost cells, where the border of an item runs. */
  Bounds bounds(CellRect area) {
    int left = viewport.x(area.left() + 0.5);
    int top = viewport.y(area.top() + 0.5);
    return new Bounds(
        left, top, viewport.x(area.right() + 0.5) - left, viewport.y(area.bottom() + 0.5) - top);
  }

  /** A rectangle in pixels. */
  record Bounds(double left, double top, double width, double height) {

    double right() {
      return left + width;
    }

    double bottom() {
      return top + height;
    }

    double middle() {
      return top + height / 2;
    }

    Bounds grown(double pixels) {
      return new Bounds(left - pixels, top - pixels, width + 2 * pixels, height + 2 * pixels);
    }

    Bounds moved(double right, double down) {
      return new Bounds(left + right, top + down, width, height);
    }
  }
}
