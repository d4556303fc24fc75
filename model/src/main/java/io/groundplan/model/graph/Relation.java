package io.groundplan.model.graph;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Mention;
import io.groundplan.model.topology.Reference;

/**
 * An edge of the graph: one element mentions another. Compared by identity, so that two links
 * between the same elements stay two.
 */
public final class Relation {

  private final ElementId from;
  private final Mention mention;

  Relation(ElementId from, Mention mention) {
    this.from = from;
    this.mention = mention;
  }

  /** Who mentions. */
  public ElementId from() {
    return from;
  }

  /** Whom. */
  public Reference to() {
    return mention.reference();
  }

  /** Where, in the keys of {@link #from()}. */
  public KeyPath path() {
    return mention.path();
  }

  @Override
  public String toString() {
    return from + " " + mention.path() + " -> " + mention.reference();
  }
}
