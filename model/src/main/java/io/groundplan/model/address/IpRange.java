package io.groundplan.model.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of one family from a first to a last, both included.
 *
 * <p>Ranges sort by their first address, then by their last.
 */
public record IpRange(IpAddress first, IpAddress last) implements Comparable<IpRange> {
  private static final Comparator<IpRange> ORDER =
      Comparator.comparing(IpRange::first).thenComparing(IpRange::last);

  public IpRange {
    if (first.family() != last.family() || first.compareTo(last) > 0) {
      String input = first + "-" + last;
      requireOrder(input, 0, input.indexOf('-') + 1, first, last);
    }
  }

  /**
   * Reads {@code 192.0.2.80-192.0.2.85}, {@code 192.0.2.80-85} (the second number replaces the last
   * octet, or the last group of an IPv6 address), {@code 192.0.2.80/28} or one address. Blanks may
   * stand around the dash.
   *
   * @throws AddressFormatException if it is none of these, a range that runs backwards or over two
   *     families, or a prefix with host bits set
   */
  public static IpRange parse(String text) {
    return IpRangeText.parse(text);
  }

  public static Optional<IpRange> tryParse(String text) {
    return Attempt.at(text, IpRange::parse);
  }

  /** The range of one address. */
  public static IpRange of(IpAddress address) {
    return new IpRange(address, address);
  }

  static void requireOrder(
      String input, int firstIndex, int lastIndex, IpAddress first, IpAddress last) {
    if (first.family() != last.family()) {
      throw AddressFormatException.at(
          input,
          lastIndex,
          "a range stays in one family, this runs from %s to %s"
              .formatted(first.family(), last.family()));
    }
    if (first.compareTo(last) > 0) {
      String correction = last + "-" + first;
      throw AddressFormatException.correctable(
          input,
          firstIndex,
          AddressFormatException.Fault.REVERSED,
          "the range is reversed; in order it is " + correction,
          correction);
    }
  }

  public AddressFamily family() {
    return first.family();
  }

  public boolean contains(IpAddress address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  /** Whether all of the other range lies in this one; a range contains itself. */
  public boolean contains(IpRange other) {
    return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
  }

  public boolean overlaps(IpRange other) {
    return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
  }

  /** The addresses in both ranges, if there are any. */
  public Optional<IpRange> intersection(IpRange other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new IpRange(
            first.compareTo(other.first) >= 0 ? first : other.first,
            last.compareTo(other.last) <= 0 ? last : other.last));
  }

  public BigInteger size() {
    return last.toBigInteger().subtract(first.toBigInteger()).add(BigInteger.ONE);
  }

  /** The prefix that has exactly these addresses, if there is one. */
  public Optional<IpPrefix> asPrefix() {
    IpPrefix prefix = largestPrefixAtStart(first);
    return prefix.last().equals(last) ? Optional.of(prefix) : Optional.empty();
  }

  /** The fewest prefixes that together have exactly these addresses, in order. */
  public List<IpPrefix> prefixes() {
    List<IpPrefix> prefixes = new ArrayList<>();
    Optional<IpAddress> start = Optional.of(first);
    while (start.isPresent() && start.get().compareTo(last) <= 0) {
      IpPrefix prefix = largestPrefixAtStart(start.get());
      prefixes.add(prefix);
      start = prefix.last().next();
    }
    return List.copyOf(prefixes);
  }

  private IpPrefix largestPrefixAtStart(IpAddress start) {
    int length = start.family().bits();
    while (length > 0
        && start.withHostBits(length - 1, false).equals(start)
        && start.withHostBits(length - 1, true).compareTo(last) <= 0) {
      length--;
    }
    return new IpPrefix(start, length);
  }

  @Override
  public int compareTo(IpRange other) {
    return ORDER.compare(this, other);
  }

  /** {@code first-last}, or the one address. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "-" + last;
  }
}
