package io.groundplan.model.topology;

/** A range or a single address written out. */
public record RangeNetwork(AddressRange range) implements NetworkReference {

  @Override
  public String toString() {
    return range.toString();
  }
}
