package io.groundplan.export.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param shortName a letter, for {@code -o}
 * @param longName without its dashes, for {@code --out}
 * @param label what stands for the value in help, such as {@code DIR}; none for an option without
 *     value
 * @param words the only values it takes; empty for any
 * @param description for help: a sentence
 * @param required whether the command cannot do without
 */
public record Option(
    Optional<Character> shortName,
    String longName,
    Optional<String> label,
    List<String> words,
    String description,
    boolean required) {

  public Option {
    words = List.copyOf(words);
  }

  /** An option that is there or not. */
  public static Option flag(String longName, String description) {
    return new Option(Optional.empty(), longName, Optional.empty(), List.of(), description, false);
  }

  /** An option with a value. */
  public static Option value(String longName, String label, String description) {
    return new Option(
        Optional.empty(), longName, Optional.of(label), List.of(), description, false);
  }

  /**
   * An option whose value is one of these constants, written as their {@code toString} in small.
   */
  public static Option choice(
      String longName, String label, Enum<?>[] constants, String description) {
    List<String> words = Arrays.stream(constants).map(Option::word).toList();
    return new Option(Optional.empty(), longName, Optional.of(label), words, description, false);
  }

  /** The same, also by a letter. */
  public Option orShort(char letter) {
    return new Option(Optional.of(letter), longName, label, words, description, required);
  }

  /** The same, which must be given. */
  public Option asRequired() {
    return new Option(shortName, longName, label, words, description, true);
  }

  /** Whether a value belongs to it. */
  public boolean takesValue() {
    return label.isPresent();
  }

  static String word(Enum<?> constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }

  /** As people write it: {@code --out}. */
  @Override
  public String toString() {
    return "--" + longName;
  }
}
