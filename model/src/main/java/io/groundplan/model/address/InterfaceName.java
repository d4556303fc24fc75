package io.groundplan.model.address;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name of a network interface as Linux takes it ({@code dev_valid_name} in {@code
 * net/core/dev.c}): 1 to 15 bytes, not {@code .} or {@code ..}, without slash, colon and blank.
 *
 * <p>The kernel looks at bytes and knows Latin-1 alone: {@code à} is refused because its second
 * byte in UTF-8, 0xa0, is a blank there. Refused as well are {@code %}, which the kernel takes for
 * a template to be numbered, and control characters, which it takes and configuration files do not.
 */
public record InterfaceName(String text) implements Comparable<InterfaceName> {
  private static final int LONGEST_BYTES = 15;
  private static final byte LATIN_1_BLANK = (byte) 0xa0;

  public InterfaceName {
    if (text.isEmpty()) {
      throw AddressFormatException.at(text, 0, "the name of the interface is missing");
    }
    if (text.equals(".") || text.equals("..")) {
      throw AddressFormatException.at(text, 0, "an interface cannot be named . or ..");
    }
    int length = 0;
    for (int index = 0;
        index < text.length();
        index += Character.charCount(text.codePointAt(index))) {
      String character = Character.toString(text.codePointAt(index));
      byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
      requireTaken(text, index, character, bytes);
      length += bytes.length;
      if (length > LONGEST_BYTES) {
        throw AddressFormatException.at(
            text,
            index,
            AddressFormatException.Fault.INTERFACE_TOO_LONG,
            "the name of an interface has at most 15 bytes");
      }
    }
  }

  private static void requireTaken(String text, int index, String character, byte[] bytes) {
    if ("/:%".contains(character)) {
      throw AddressFormatException.at(
          text, index, "the name of an interface has no '%s'".formatted(character));
    }
    int point = character.codePointAt(0);
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      throw AddressFormatException.at(text, index, "the name of an interface has no blanks");
    }
    if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
      throw AddressFormatException.at(
          text, index, "the name of an interface has no control characters");
    }
    for (byte unit : bytes) {
      if (unit == LATIN_1_BLANK) {
        throw AddressFormatException.at(
            text, index, "Linux takes a byte of '%s' for a blank".formatted(character));
      }
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
    return Attempt.at(text, InterfaceName::parse);
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
