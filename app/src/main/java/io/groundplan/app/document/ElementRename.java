package io.groundplan.app.document;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.Collection;
import java.util.List;

/** Gives an element another id; what names it, its places and the selection follow. */
public final class ElementRename {
  private ElementRename() {}

  /**
   * The edit of a snapshot. Finding what names the element is slow for large networks, and is done
   * here, not when the edit is made.
   *
   * @throws IllegalArgumentException where another element has the new id
   */
  public static Edit of(String label, EditorSnapshot present, ElementId from, ElementId to) {
    Topology renamed = present.topology().rename(from, to);
    return Edit.of(
        label,
        snapshot ->
            snapshot
                .withTopology(renamed)
                .withLayout(snapshot.layout().rename(from, to))
                .withSelection(renamed(snapshot.selection(), from.value(), to.value())));
  }

  private static List<String> renamed(Collection<String> ids, String from, String to) {
    return ids.stream()
        .map(id ->
            id.equals(from) || id.startsWith(from + "/") ? to + id.substring(from.length()) : id)
        .toList();
  }
}
