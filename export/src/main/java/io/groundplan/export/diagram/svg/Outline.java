package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.CellRect;

/** The border of an item in units: it runs through the middle of the outermost cells. */
record Outline(int left, int top, int right, int bottom) {

  static Outline of(CellRect area) {
    return new Outline(
        Units.x(area.left()), Units.y(area.top()), Units.x(area.right()), Units.y(area.bottom()));
  }

  int width() {
    return right - left;
  }

  void draw(Markup markup, String classes, int radius) {
    markup.rectangle(classes, left, top, width(), bottom - top, radius);
  }
}
