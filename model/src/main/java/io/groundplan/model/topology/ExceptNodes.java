package io.groundplan.model.topology;

/** Takes nodes out of those that the list's other entries select. */
public record ExceptNodes(NodeSelector excluded) implements NodeSelector {

  @Override
  public String toString() {
    return "not " + excluded;
  }
}
