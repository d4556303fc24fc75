package io.groundplan.model.topology;

/** The prefixes of a segment, site, tunnel or pool, or the addresses of a machine or cluster. */
public record OwnedNetwork(Reference owner) implements NetworkReference {

  @Override
  public String toString() {
    return owner.toString();
  }
}
