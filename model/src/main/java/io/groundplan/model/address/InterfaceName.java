package io.groundplan.model.address;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name of a network interface as Linux takes it ({@code dev_valid_name} in {@code
 * net/core/dev.c}): 1 to 15 bytes of UTF-8, not {@code .} or {@code ..}, without slashes, colons
 * and white space.
 *
 * <p>Refused as well are {@code %}, which the kernel reads as a template for numbers, and control
 * characters, which it would take and no configuration file survives.
 */
public record InterfaceName(String text) implements Comparable<InterfaceName> {
  private static final int LONGEST_BYTES = 15;

  public InterfaceName {
    if (text.isEmpty()) {
      throw AddressFormatException.at(text, 0, "the name of the interface is missing");
    }
    if (text.equals(".") || text.equals("..")) {
      throw AddressFormatException.at(text, 0, "an interface cannot be named . or ..");
    }
    int bytes = 0;
    for (int index = 0;
        index < text.length();
        index += Character.charCount(text.codePointAt(index))) {
      int point = text.codePointAt(index);
      refuse(text, index, point);
      bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST_BYTES) {
        throw AddressFormatException.at(
            text,
            index,
            AddressFormatException.Fault.TOO_LONG,
            "the name of an interface has at most 15 bytes");
      }
    }
  }

  private static void refuse(String text, int index, int point) {
    if (point == '/' || point == ':' || point == '%') {
      throw AddressFormatException.at(
          text, index, "the name of an interface has no '%c'".formatted((char) point));
    }
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      throw AddressFormatException.at(text, index, "the name of an interface has no blanks");
    }
    if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
      throw AddressFormatException.at(
          text, index, "the name of an interface has no control characters");
    }
  }

  /**
   * Takes the text as it is.
   *
   * @throws AddressFormatException if Linux would not take it as a name
   */
  public static InterfaceName parse(String text) {
    return new InterfaceName(text);
  }

  public static Optional<InterfaceName> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressFormatException notName) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(InterfaceName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
