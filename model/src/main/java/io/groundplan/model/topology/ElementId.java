package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an element in its topology: a DNS-1123 label (RFC 1123 section 2.1), unique in the
 * whole file and stable when labels change.
 *
 * @param value 1 to 63 of {@code a-z 0-9 -}, starting and ending with a letter or digit
 */
public record ElementId(String value) implements Comparable<ElementId> {

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Words with a meaning of their own wherever an id may stand. */
  private static final Set<String> WORDS =
      Set.of("all", "any", "controlplane", "dhcp", "dhcpv6", "none", "slaac", "worker");

  /** The Internet, which exists in each topology without being declared. */
  public static final ElementId INTERNET = new ElementId("internet");

  /** Refuses what is no label, or a word of the file format. */
  public ElementId {
    if (WORDS.contains(value)) {
      throw new AddressFormatException(
          value, "it is a word of the file format; choose another id", 0);
    }
    if (!LABEL.matcher(value).matches()) {
      throw new AddressFormatException(
          value,
          "an id is 1 to 63 lower-case letters, digits or '-', with a letter or digit at both ends",
          firstBadPosition(value));
    }
  }

  /** Reads an id, or throws {@link AddressFormatException}. */
  public static ElementId parse(String text) {
    return new ElementId(text);
  }

  /** Reads an id, if the text is one. */
  public static Optional<ElementId> tryParse(String text) {
    return LABEL.matcher(text).matches() && !WORDS.contains(text)
        ? Optional.of(new ElementId(text))
        : Optional.empty();
  }

  private static int firstBadPosition(String value) {
    int position = 0;
    for (int c : value.codePoints().toArray()) {
      boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && (c != '-' || position == 0)) {
        return position;
      }
      position++;
    }
    return Math.max(0, position - 1);
  }

  @Override
  public int compareTo(ElementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
