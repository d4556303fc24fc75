package io.groundplan.model.topology;

/** A server named by URL, such as an encrypted resolver. */
public record ServerUrl(String url) implements AddressReference {

  @Override
  public String toString() {
    return url;
  }
}
