package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.Paint;
import io.groundplan.export.diagram.look.TextFace;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a scene as an SVG file that stands alone: it follows the colour scheme of who looks at it,
 * needs no font and nothing else from outside, and runs nothing. Equal scenes give equal files. For
 * screen readers it has a title and a description.
 */
public final class SvgRenderer {

  /** Blank around the drawing, in units. */
  private static final int MARGIN = 16;

  private final DiagramScene scene;
  private final Markup markup = new Markup();

  private SvgRenderer(DiagramScene scene) {
    this.scene = scene;
  }

  /** The drawing as the text of an SVG file; a blank one for an empty scene. */
  public static String render(DiagramScene scene) {
    return new SvgRenderer(scene).render();
  }

  private String render() {
    Grounds grounds = new Grounds(scene);
    ItemPainter items = new ItemPainter(markup, grounds);
    scene.items().stream().filter(SvgRenderer::isBelowLines).forEach(items::paint);
    new LinePainter(scene, markup, grounds).paint();
    scene.items().stream().filter(item -> !isBelowLines(item)).forEach(items::paint);
    scene.labels().forEach(label -> label(label, grounds));
    Extent extent = Extent.of(scene);
    Below below = new Below(scene, markup, extent.left(), extent.right(), extent.bottom() + 4);
    below.paint();
    return document(new Extent(extent.left(), extent.top(), below.farthest(), below.bottom()));
  }

  private static boolean isBelowLines(SceneItem item) {
    return item.shape() == ItemShape.FRAME;
  }

  private void label(SceneLabel label, Grounds grounds) {
    markup.add(
        Element.of("text", "label " + markup.halo(grounds.at(label.start())))
            .with("x", Units.leftOf(label.start().column()))
            .with("y", Units.baseline(label.start().row()))
            .around(XmlText.escape(label.text())));
    markup.endLine();
  }

  private String document(Extent extent) {
    int x = extent.left() - MARGIN;
    int y = extent.top() - MARGIN;
    int width = extent.right() + MARGIN - x;
    int height = extent.bottom() + MARGIN - y;
    Markup ground = new Markup();
    ground.rectangle(markup.ground(Paint.CANVAS), x, y, width, height, 0);
    String head =
        Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("role", "img")
            .with("aria-labelledby", "title description")
            .with("width", width)
            .with("height", height)
            .with("viewBox", x + " " + y + " " + width + " " + height)
            .with("font-size", TextFace.NAME.pixels())
            .opened();
    return String.join(
            "\n",
            head,
            Element.of("title").with("id", "title").around(XmlText.escape(scene.title())),
            Element.of("desc")
                .with("id", "description")
                .around(XmlText.escape(Description.of(scene))),
            Element.of("style").around("\n" + StyleSheet.of(markup)),
            Element.of("defs").around(icons()),
            ground.body(),
            markup.body())
        + "</svg>\n";
  }

  private String icons() {
    StringBuilder paths = new StringBuilder("\n");
    for (Icon icon : markup.icons()) {
      paths
          .append(Element.of("path").with("id", Markup.id(icon)).with("d", icon.path()).empty())
          .append('\n');
    }
    return paths.toString();
  }

  /** What a drawing covers, in units. */
  private record Extent(int left, int top, int right, int bottom) {

    static Extent of(DiagramScene scene) {
      List<CellRect> areas = new ArrayList<>();
      scene.items().forEach(item -> areas.add(item.area()));
      scene.labels().forEach(label -> areas.add(label.area()));
      scene
          .lines()
          .forEach(line ->
              line.path()
                  .corners()
                  .forEach(cell -> areas.add(CellRect.of(cell.column(), cell.row(), 1, 1))));
      int left = areas.stream().mapToInt(CellRect::left).min().orElse(0);
      int top = areas.stream().mapToInt(CellRect::top).min().orElse(0);
      int right = areas.stream().mapToInt(CellRect::right).max().orElse(0);
      int bottom = areas.stream().mapToInt(CellRect::bottom).max().orElse(0);
      return new Extent(Units.x(left), Units.y(top), Units.x(right), Units.y(bottom));
    }
  }
}
