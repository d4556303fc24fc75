package io.groundplan.model.topology;

/** Every node. */
public record AllNodes() implements NodeSelector {

  @Override
  public String toString() {
    return "all";
  }
}
