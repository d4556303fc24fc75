package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.Paint;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The elements of a drawing as they are written, and which paints and icons they ask for. */
final class Markup {

  /** Side of a small icon. */
  static final int SMALL_ICON = Icon.SIDE * 3 / 4;

  private final StringBuilder body = new StringBuilder();
  private final Set<Paint> accents = EnumSet.noneOf(Paint.class);
  private final Set<Paint> grounds = EnumSet.noneOf(Paint.class);
  private final Set<Paint> halos = EnumSet.noneOf(Paint.class);
  private final Set<Paint> edges = EnumSet.noneOf(Paint.class);
  private final Set<Icon> icons = EnumSet.noneOf(Icon.class);

  /** Writes elements that are finished. */
  void add(String elements) {
    body.append(elements);
  }

  void endLine() {
    body.append('\n');
  }

  /** The class that gives an element the colour; its strokes or fills follow it. */
  String accent(Paint paint) {
    accents.add(paint);
    return name(paint);
  }

  /** The class that fills an element with the colour. */
  String ground(Paint paint) {
    grounds.add(paint);
    return name(paint);
  }

  /** The class of text that stands on the colour. */
  String halo(Paint paint) {
    halos.add(paint);
    return "on-" + name(paint);
  }

  /** The class that strokes an element with the colour. */
  String edge(Paint paint) {
    edges.add(paint);
    return "by-" + name(paint);
  }

  /** An icon with its upper left corner there. */
  void icon(Icon icon, int x, int y) {
    add(Element.of("use").with("href", reference(icon)).with("x", x).with("y", y).empty());
  }

  /** An icon of three quarters of its size around a centre. */
  void smallIcon(Icon icon, int x, int y) {
    int half = SMALL_ICON / 2;
    add(
        Element.of("use")
            .with("href", reference(icon))
            .with("transform", "translate(" + (x - half) + " " + (y - half) + ")scale(.75)")
            .empty());
  }

  /** A rectangle with round corners; the classes may be empty. */
  void rectangle(String classes, int x, int y, int width, int height, int radius) {
    Element rectangle =
        Element.of("rect", classes)
            .with("x", x)
            .with("y", y)
            .with("width", width)
            .with("height", height);
    add(radius == 0 ? rectangle.empty() : rectangle.with("rx", radius).empty());
  }

  String body() {
    return body.toString();
  }

  Set<Paint> accents() {
    return accents;
  }

  Set<Paint> grounds() {
    return grounds;
  }

  Set<Paint> halos() {
    return halos;
  }

  Set<Paint> edges() {
    return edges;
  }

  Set<Icon> icons() {
    return icons;
  }

  static String name(Paint paint) {
    return paint.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String id(Icon icon) {
    return "icon-" + icon.name().toLowerCase(Locale.ROOT);
  }

  private String reference(Icon icon) {
    icons.add(icon);
    return "#" + id(icon);
  }
}
