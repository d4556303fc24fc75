package io.groundplan.app.theme;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A line drawing in a square of {@value #SIDE} units. It is drawn on a canvas in the current
 * stroke, or made a node that style sheets colour as {@code .icon-stroke}.
 */
public record Icon(List<Stroke> strokes) {

  /** The side of the square. */
  public static final double SIDE = 20;

  /** One line of the drawing. */
  public sealed interface Stroke {}

  /** A line through points: x, y, x, y, and so on. */
  record Line(List<Double> points) implements Stroke {}

  /** An ellipse by its centre and radii. */
  record Oval(double x, double y, double wide, double high) implements Stroke {}

  /** A rectangle with rounded corners. */
  record Box(double x, double y, double wide, double high, double round) implements Stroke {}

  /** Keeps an unmodifiable copy. */
  public Icon {
    strokes = List.copyOf(strokes);
  }

  static Icon of(Stroke... strokes) {
    return new Icon(List.of(strokes));
  }

  static Line line(Double... points) {
    return new Line(List.of(points));
  }

  /** Draws it with its upper left corner at a pixel. */
  public void draw(GraphicsContext graphics, double left, double top, double side) {
    double scale = side / SIDE;
    for (Stroke stroke : strokes) {
      switch (stroke) {
        case Line(List<Double> points) -> {
          int count = points.size() / 2;
          double[] xs = new double[count];
          double[] ys = new double[count];
          for (int i = 0; i < count; i++) {
            xs[i] = left + points.get(2 * i) * scale;
            ys[i] = top + points.get(2 * i + 1) * scale;
          }
          graphics.strokePolyline(xs, ys, count);
        }
        case Oval oval ->
            graphics.strokeOval(
                left + (oval.x() - oval.wide()) * scale,
                top + (oval.y() - oval.high()) * scale,
                2 * oval.wide() * scale,
                2 * oval.high() * scale);
        case Box box ->
            graphics.strokeRoundRect(
                left + box.x() * scale,
                top + box.y() * scale,
                box.wide() * scale,
                box.high() * scale,
                2 * box.round() * scale,
                2 * box.round() * scale);
      }
    }
  }

  /** A node of the drawing, so many pixels wide and high. */
  public Node toNode(double side) {
    Pane pane = new Pane();
    pane.setMinSize(side, side);
    pane.setMaxSize(side, side);
    pane.setMouseTransparent(true);
    double scale = side / SIDE;
    for (Stroke stroke : strokes) {
      Shape shape =
          switch (stroke) {
            case Line(List<Double> points) -> {
              Polyline line = new Polyline();
              points.forEach(point -> line.getPoints().add(point * scale));
              yield line;
            }
            case Oval oval ->
                new Ellipse(
                    oval.x() * scale, oval.y() * scale, oval.wide() * scale, oval.high() * scale);
            case Box box -> {
              Rectangle rectangle =
                  new Rectangle(
                      box.x() * scale, box.y() * scale, box.wide() * scale, box.high() * scale);
              rectangle.setArcWidth(2 * box.round() * scale);
              rectangle.setArcHeight(2 * box.round() * scale);
              yield rectangle;
            }
          };
      shape.setFill(null);
      shape.setStrokeLineCap(StrokeLineCap.ROUND);
      shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
      shape.getStyleClass().add("icon-stroke");
      pane.getChildren().add(shape);
    }
    return pane;
  }
}
