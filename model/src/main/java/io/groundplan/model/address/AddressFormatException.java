package io.groundplan.model.address;

import java.util.Locale;
import java.util.Optional;

/**
 * A text or value that is no address, prefix, range, name or number of the type asked for.
 *
 * <p>{@link #position()} counts code points of {@link #input()} from 0; the message counts from 1,
 * as people do, and shortens long inputs. Where the text has one obvious meaning that is spelled
 * wrongly, {@link #fault()} says in which way and {@link #correction()} holds the right spelling.
 */
public final class AddressFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CODE_POINTS = 80;

  /** In which way a text is wrong, as far as a reader of texts tells the ways apart. */
  public enum Fault {
    /** It has another form, or a number in it is out of bounds. */
    MALFORMED,
    /** A prefix whose address has bits set beyond the length. */
    HOST_BITS,
    /** A range whose last value comes before its first. */
    REVERSED,
    /** A name longer than its kind may be. */
    TOO_LONG,
    /** A text in the place of a DNS name that can be none, or is too long for one. */
    NO_DNS_NAME,
    /** The name of an interface that Linux would not take for its length. */
    INTERFACE_TOO_LONG
  }

  private final String input;
  private final String reason;
  private final int position;
  private final Fault fault;
  private final String correction;

  public AddressFormatException(String input, String reason, int position) {
    this(input, reason, position, Fault.MALFORMED, "");
  }

  private AddressFormatException(
      String input, String reason, int position, Fault fault, String correction) {
    super(
        String.format(Locale.ROOT, "\"%s\": %s (position %d)", shown(input), reason, position + 1));
    this.input = input;
    this.reason = reason;
    this.position = position;
    this.fault = fault;
    this.correction = correction;
  }

  /** Malformed at a char index, as parsers count; an index behind the end means the end. */
  static AddressFormatException at(String input, int index, String reason) {
    return at(input, index, Fault.MALFORMED, reason);
  }

  static AddressFormatException at(String input, int index, Fault fault, String reason) {
    return new AddressFormatException(input, reason, codePoints(input, index), fault, "");
  }

  static AddressFormatException correctable(
      String input, int index, Fault fault, String reason, String correction) {
    return new AddressFormatException(input, reason, codePoints(input, index), fault, correction);
  }

  private static int codePoints(String input, int index) {
    return input.codePointCount(0, Math.min(index, input.length()));
  }

  private static String shown(String input) {
    var shown = new StringBuilder();
    input
        .codePoints()
        .limit(SHOWN_CODE_POINTS)
        .forEach(point -> {
          if (isLegible(point)) {
            shown.appendCodePoint(point);
          } else {
            shown.append(String.format(Locale.ROOT, "\\u%04x", point));
          }
        });
    if (input.codePointCount(0, input.length()) > SHOWN_CODE_POINTS) {
      shown.append('…');
    }
    return shown.toString();
  }

  /** Not legible is what breaks or reverses the line or does not show: a file may hold anything. */
  private static boolean isLegible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The whole text that was refused, as it was given. */
  public String input() {
    return input;
  }

  /** What is wrong and, where it helps, what is right; without the input and the position. */
  public String reason() {
    return reason;
  }

  /** Where in the input it goes wrong: code points before that place. */
  public int position() {
    return position;
  }

  public Fault fault() {
    return fault;
  }

  /** The text to write instead, if only one can be meant. */
  public Optional<String> correction() {
    return correction.isEmpty() ? Optional.empty() : Optional.of(correction);
  }
}
