package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what a drawing shows, for who does not see it: how much, and what stands where. */
final class Description {

  /** How many names it gives at most. */
  private static final int NAMES = 30;

  private Description() {}

  static String of(DiagramScene scene) {
    List<SceneItem> frames =
        scene.items().stream().filter(item -> item.shape() == ItemShape.FRAME).toList();
    int others = scene.items().size() - frames.size();
    StringBuilder words = new StringBuilder();
    words.append("Network diagram: ").append(count(others, "item"));
    words.append(" in ").append(count(frames.size(), "frame"));
    words.append(", ").append(count(scene.lines().size(), "connection")).append('.');
    if (others <= NAMES) {
      append(words, "Outside", named(scene, Optional.empty()));
      frames.forEach(
          frame -> append(words, frame.face().title(), named(scene, Optional.of(frame.id()))));
    }
    return words.toString();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void append(StringBuilder words, String place, List<String> names) {
    if (!names.isEmpty()) {
      words.append(' ').append(place).append(": ");
      words.append(String.join(", ", names)).append('.');
    }
  }

  private static List<String> named(DiagramScene scene, Optional<String> container) {
    List<String> names = new ArrayList<>();
    for (SceneItem item : scene.items()) {
      boolean isThere = item.container().equals(container) && item.shape() != ItemShape.FRAME;
      if (isThere && !item.face().lines().isEmpty()) {
        TextLine first = item.face().lines().getFirst();
        names.add(first.text());
      }
    }
    return names;
  }
}
