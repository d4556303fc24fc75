package io.groundplan.model.topology;

/** The address of whatever this names. */
public record OwnerAddress(Reference owner) implements AddressReference {

  @Override
  public String toString() {
    return owner.toString();
  }
}
