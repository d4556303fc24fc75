package io.groundplan.model.address;

import java.util.Comparator;
import java.util.Optional;

/** The ports from a first to a last, both included; often one. */
public record PortRange(Port first, Port last) implements Comparable<PortRange> {
  private static final Comparator<PortRange> ORDER =
      Comparator.comparing(PortRange::first).thenComparing(PortRange::last);

  public PortRange {
    requireOrder(first + "-" + last, first, last);
  }

  public static PortRange of(Port port) {
    return new PortRange(port, port);
  }

  /**
   * Reads {@code 80} or {@code 2379-2380}.
   *
   * @throws AddressFormatException if it is neither, or runs backwards
   */
  public static PortRange parse(String text) {
    return parse(text, text.length());
  }

  public static Optional<PortRange> tryParse(String text) {
    return Attempt.at(text, PortRange::parse);
  }

  static PortRange parse(String input, int end) {
    int dash = input.indexOf('-', 0, end);
    if (dash < 0) {
      return of(Port.parse(input, 0, end));
    }
    Port first = Port.parse(input, 0, dash);
    Port last = Port.parse(input, dash + 1, end);
    requireOrder(input, first, last);
    return new PortRange(first, last);
  }

  private static void requireOrder(String input, Port first, Port last) {
    if (first.compareTo(last) > 0) {
      int protocol = input.indexOf('/');
      String correction = last + "-" + first + (protocol < 0 ? "" : input.substring(protocol));
      throw AddressFormatException.correctable(
          input,
          0,
          AddressFormatException.Fault.REVERSED,
          "the range is reversed; in order it is " + correction,
          correction);
    }
  }

  public boolean contains(Port port) {
    return first.compareTo(port) <= 0 && port.compareTo(last) <= 0;
  }

  /** Whether all of the other range lies in this one; a range contains itself. */
  public boolean contains(PortRange other) {
    return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
  }

  public boolean overlaps(PortRange other) {
    return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
  }

  /** The number of ports. */
  public int size() {
    return last.number() - first.number() + 1;
  }

  /** Whether this is one port. */
  public boolean isSingle() {
    return first.equals(last);
  }

  @Override
  public int compareTo(PortRange other) {
    return ORDER.compare(this, other);
  }

  /** {@code first-last}, or the one port. */
  @Override
  public String toString() {
    return isSingle() ? first.toString() : first + "-" + last;
  }
}
