package io.groundplan.export.diagram.text;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneLine;
import java.util.ArrayList;
import java.util.List;

/** One line that says what the kinds of lines in a drawing mean; only those that are in it. */
final class Legend {

  private Legend() {}

  static String of(DiagramScene scene, Glyphs glyphs) {
    boolean link = false;
    boolean traffic = false;
    boolean tunnel = false;
    for (SceneLine line : scene.lines()) {
      tunnel |= line.kind().isVirtual();
      link |= !line.kind().isVirtual() && line.arrows() == ArrowEnds.NONE;
      traffic |= !line.kind().isVirtual() && line.arrows() != ArrowEnds.NONE;
    }
    boolean virtual = scene.items().stream().anyMatch(item -> item.shape() == ItemShape.PILL);
    List<String> signs = new ArrayList<>();
    String single = glyphs.line(0, 0, 1, 1).repeat(2);
    if (link) {
      signs.add(single + " link");
    }
    if (traffic) {
      signs.add(single + glyphs.arrow(1, 0) + " traffic");
    }
    if (tunnel || virtual) {
      String meaning =
          tunnel && virtual ? "tunnel or virtual address" : tunnel ? "tunnel" : "virtual address";
      signs.add(glyphs.line(0, 0, 2, 2).repeat(2) + " " + meaning);
    }
    return String.join("   ", signs);
  }
}
