package io.groundplan.app.document;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.Topology;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that an edit can change, at one moment.
 *
 * @param topology what the network is
 * @param layout where things stand on the drawing
 * @param selection ids of what is selected: elements, or {@code owner/part}
 * @param text that of the topology's file, of which the topology is an edit; none before there is a
 *     file
 */
public record EditorSnapshot(
    Topology topology, DiagramLayout layout, Set<String> selection, Optional<String> text) {

  /** Of a document without a file. */
  public EditorSnapshot(Topology topology, DiagramLayout layout, Set<String> selection) {
    this(topology, layout, selection, Optional.empty());
  }

  /** Keeps an unmodifiable, sorted copy. */
  public EditorSnapshot {
    selection = Collections.unmodifiableSet(new TreeSet<>(selection));
  }

  /** The same with another topology. */
  public EditorSnapshot withTopology(Topology newTopology) {
    return new EditorSnapshot(newTopology, layout, selection, text);
  }

  /** The same with another layout. */
  public EditorSnapshot withLayout(DiagramLayout newLayout) {
    return new EditorSnapshot(topology, newLayout, selection, text);
  }

  /** The same with another selection. */
  public EditorSnapshot withSelection(Collection<String> newSelection) {
    return new EditorSnapshot(topology, layout, Set.copyOf(newSelection), text);
  }

  /** The same as an edit of another text. */
  public EditorSnapshot withText(Optional<String> newText) {
    return new EditorSnapshot(topology, layout, selection, newText);
  }

  /** Does it say the same as the other, whatever is selected? */
  public boolean hasContentOf(EditorSnapshot other) {
    return topology.equals(other.topology)
        && layout.equals(other.layout)
        && text.equals(other.text);
  }
}
