package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import java.util.Optional;

/**
 * A range that remembers how its owner wrote it, since a pool exports a prefix and a start with a
 * stop differently.
 *
 * @param range the addresses, both ends included
 * @param written the text, such as {@code 10.0.0.80-85} or {@code 10.0.0.0/28}
 */
public record AddressRange(IpRange range, String written) {

  /**
   * Reads a range, or throws {@link AddressFormatException}. A prefix may have host bits set, as
   * upstream takes it: {@code 10.0.0.200/28} is the range {@code 10.0.0.192-10.0.0.207}.
   */
  public static AddressRange parse(String text) {
    return text.contains("/") && !text.contains("-")
        ? new AddressRange(InterfaceAddress.parse(text).prefix().range(), text)
        : new AddressRange(IpRange.parse(text), text);
  }

  /** A range in canonical text. */
  public static AddressRange of(IpRange range) {
    return new AddressRange(range, range.toString());
  }

  /** Whether it was written as a prefix. */
  public boolean isPrefix() {
    return written.contains("/");
  }

  /** The address with which it was written as a prefix, if that is not the first of the range. */
  public Optional<IpAddress> misalignedStart() {
    return InterfaceAddress.tryParse(written)
        .map(InterfaceAddress::address)
        .filter(address -> !address.equals(range.first()));
  }

  @Override
  public String toString() {
    return written;
  }
}
