package io.groundplan.app.document;

import io.groundplan.model.topology.Topology;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One intention of the user, as one step of the history.
 *
 * @param label what it does, as the Edit menu shows it
 * @param mergeKey consecutive edits with the same key become one step, as keystrokes in a field do
 * @param change leads from the snapshot before to the one after
 */
public record Edit(String label, Optional<String> mergeKey, UnaryOperator<EditorSnapshot> change) {

  /** An edit that is always a step of its own. */
  public static Edit of(String label, UnaryOperator<EditorSnapshot> change) {
    return new Edit(label, Optional.empty(), change);
  }

  /** An edit of the topology alone. */
  public static Edit ofTopology(String label, UnaryOperator<Topology> change) {
    return of(label, snapshot -> snapshot.withTopology(change.apply(snapshot.topology())));
  }

  /**
   * An edit of the text of the topology's file, for what no edit of the topology can say.
   *
   * @param topology what the text means
   */
  public static Edit ofText(String label, Topology topology, String text) {
    return of(label, snapshot -> snapshot.withTopology(topology).withText(Optional.of(text)));
  }

  /** The same edit, merged with neighbours of the same key. */
  public Edit mergedBy(String key) {
    return new Edit(label, Optional.of(key), change);
  }
}
