package io.groundplan.model.topology;

/** Every address. */
public record AnyNetwork() implements NetworkReference {

  @Override
  public String toString() {
    return "any";
  }
}
