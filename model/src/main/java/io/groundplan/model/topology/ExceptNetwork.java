package io.groundplan.model.topology;

/** Takes addresses out of those that the list's other entries name. */
public record ExceptNetwork(NetworkReference excluded) implements NetworkReference {

  @Override
  public String toString() {
    return "not " + excluded;
  }
}
