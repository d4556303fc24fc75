package io.groundplan.app.canvas;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/**
 * Which part of the drawing the view shows, and how large. Everything is in whole pixels, so that
 * lines stay sharp and nothing shivers while the view moves.
 *
 * @param zoom 1 is 100 %: a cell of {@value Cell#UNITS_WIDE} by {@value Cell#UNITS_HIGH} pixels
 * @param left pixels from the left edge of the view to the left edge of the drawing
 * @param top pixels from the upper edge of the view to the upper edge of the drawing
 */
public record Viewport(double zoom, int left, int top) {

  /** The smallest zoom. */
  public static final double LEAST = 0.1;

  /** The largest zoom. */
  public static final double MOST = 4;

  /** 100 %, with the corner of the drawing in the corner of the view. */
  public static final Viewport START = new Viewport(1, 0, 0);

  /** Pixels left free around a drawing that is fitted into the view. */
  private static final int MARGIN = 28;

  /** Keeps the zoom between its bounds. */
  public Viewport {
    zoom = Math.clamp(zoom, LEAST, MOST);
  }

  /** The pixel of a place counted in columns. */
  public int x(double column) {
    return left + (int) Math.round(column * Cell.UNITS_WIDE * zoom);
  }

  /** The pixel of a place counted in rows. */
  public int y(double row) {
    return top + (int) Math.round(row * Cell.UNITS_HIGH * zoom);
  }

  /** A length in units of the drawing in whole pixels, at least one. */
  public int length(double units) {
    return Math.max(1, (int) Math.round(units * zoom));
  }

  /** The column at a pixel, with the fraction inside the cell. */
  public double column(double x) {
    return (x - left) / (Cell.UNITS_WIDE * zoom);
  }

  /** The row at a pixel, with the fraction inside the cell. */
  public double row(double y) {
    return (y - top) / (Cell.UNITS_HIGH * zoom);
  }

  /** The view moved by pixels. */
  public Viewport panned(double dx, double dy) {
    return new Viewport(zoom, left + (int) Math.round(dx), top + (int) Math.round(dy));
  }

  /** The view zoomed so that what is at the pixel stays there. */
  public Viewport zoomedAt(double x, double y, double newZoom) {
    double bounded = Math.clamp(newZoom, LEAST, MOST);
    double factor = bounded / zoom;
    return new Viewport(
        bounded,
        (int) Math.round(x - (x - left) * factor),
        (int) Math.round(y - (y - top) * factor));
  }

  /** The view at the same zoom with the area in its middle. */
  public Viewport centredOn(CellRect area, double width, double height) {
    double x = (area.left() + area.columns() / 2.0) * Cell.UNITS_WIDE * zoom;
    double y = (area.top() + area.rows() / 2.0) * Cell.UNITS_HIGH * zoom;
    return new Viewport(zoom, (int) Math.round(width / 2 - x), (int) Math.round(height / 2 - y));
  }

  /**
   * The view that shows the whole area.
   *
   * @param most the zoom that it does not exceed
   */
  public static Viewport fitting(CellRect area, double width, double height, double most) {
    double wide = (width - 2 * MARGIN) / (area.columns() * Cell.UNITS_WIDE);
    double high = (height - 2 * MARGIN) / (area.rows() * Cell.UNITS_HIGH);
    return new Viewport(Math.clamp(Math.min(wide, high), LEAST, most), 0, 0)
        .centredOn(area, width, height);
  }

  /** The cells of which any part is inside a view of this size. */
  public CellRect seen(double width, double height) {
    int left = (int) Math.floor(column(0));
    int top = (int) Math.floor(row(0));
    return CellRect.of(
        left,
        top,
        (int) Math.ceil(column(width)) - left + 1,
        (int) Math.ceil(row(height)) - top + 1);
  }

  /** Is all of the area inside a view of this size? */
  public boolean showsAll(CellRect area, double width, double height) {
    return x(area.left()) >= 0
        && x(area.right() + 1) <= width
        && y(area.top()) >= 0
        && y(area.bottom() + 1) <= height;
  }

  /** Where cells are seen, in pixels of which each is so many of the device's. */
  Bounds bounds(CellRect area, double scale) {
    double left = x(area.left()) / scale;
    double top = y(area.top()) / scale;
    return new BoundingBox(
        left, top, x(area.right() + 1) / scale - left, y(area.bottom() + 1) / scale - top);
  }
}
