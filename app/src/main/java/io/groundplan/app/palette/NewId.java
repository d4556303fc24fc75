package io.groundplan.app.palette;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the id of a new element: the next one of a numbered row, else a word with a number. */
final class NewId {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

  private NewId() {}

  /**
   * The id that follows those of its siblings.
   *
   * @param siblings elements of the same kind, in the order of the file
   * @param word what an id begins with where no sibling is numbered
   */
  static ElementId after(Topology topology, List<? extends Element> siblings, String word) {
    for (Element sibling : siblings.reversed()) {
      Matcher matcher = NUMBERED.matcher(sibling.id().value());
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(2));
        return firstFree(topology, matcher.group(1), number + 1, matcher.group(2).length());
      }
    }
    return firstFree(topology, word + "-", 1, 1);
  }

  private static ElementId firstFree(Topology topology, String stem, int number, int digits) {
    int next = number;
    while (true) {
      ElementId id = ElementId.parse(stem + String.format(Locale.ROOT, "%0" + digits + "d", next));
      if (!topology.contains(id)) {
        return id;
      }
      next++;
    }
  }
}
