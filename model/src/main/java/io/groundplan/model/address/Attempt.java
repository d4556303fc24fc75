package io.groundplan.model.address;

import java.util.Optional;
import java.util.function.Function;

/** Reads a text that may be something else: what every {@code tryParse} of this package does. */
final class Attempt {

  private Attempt() {}

  static <T> Optional<T> at(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (AddressFormatException refused) {
      return Optional.empty();
    }
  }
}
