package io.groundplan.model.layout;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A part of the network, drawn for one question.
 *
 * @param label what people see
 * @param show ids, sections and tags to draw; all if empty
 * @param hide ids, sections and tags to leave out
 * @param group how objects are framed: {@code site}, {@code namespace} or {@code tags}
 * @param width columns of text
 * @param positions where objects stand in this view
 */
public record DiagramView(
    Optional<String> label,
    List<String> show,
    List<String> hide,
    Optional<String> group,
    Optional<Integer> width,
    SequencedMap<Reference, ObjectPlacement> positions) {

  /** Keeps unmodifiable copies. */
  public DiagramView {
    show = List.copyOf(show);
    hide = List.copyOf(hide);
    positions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(positions));
  }

  /** The view with an object under another id. */
  DiagramView rename(ElementId from, ElementId to) {
    return new DiagramView(
        label,
        renamed(show, from, to),
        renamed(hide, from, to),
        group,
        width,
        DiagramLayout.renamed(positions, from, to));
  }

  private static List<String> renamed(List<String> words, ElementId from, ElementId to) {
    return words.stream().map(word -> word.equals(from.value()) ? to.value() : word).toList();
  }
}
