package io.groundplan.model.topology;

import io.groundplan.model.address.IpRange;

/**
 * A range that remembers how its owner wrote it, since a pool exports a prefix and a start with a
 * stop differently.
 *
 * @param range the addresses, both ends included
 * @param written the text, such as {@code 10.0.0.80-85} or {@code 10.0.0.0/28}
 */
public record AddressRange(IpRange range, String written) {

  /** Reads a range, or throws {@link AddressFormatException}. */
  public static AddressRange parse(String text) {
    return new AddressRange(IpRange.parse(text), text);
  }

  /** A range in canonical text. */
  public static AddressRange of(IpRange range) {
    return new AddressRange(range, range.toString());
  }

  /** Whether it was written as a prefix. */
  public boolean isPrefix() {
    return written.contains("/");
  }

  @Override
  public String toString() {
    return written;
  }
}
