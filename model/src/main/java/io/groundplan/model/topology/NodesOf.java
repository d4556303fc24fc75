package io.groundplan.model.topology;

/** A node, or the nodes in a site, a segment or a cluster. */
public record NodesOf(ElementId owner) implements NodeSelector {

  @Override
  public String toString() {
    return owner.toString();
  }
}
