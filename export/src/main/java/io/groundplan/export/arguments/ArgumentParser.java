package io.groundplan.export.arguments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Sorts out the arguments of one command (POSIX.1-2024, XBD 12.2, with GNU's long options): options
 * before, between or behind operands; {@code --out=DIR}, {@code --out DIR}, {@code -oDIR}, {@code
 * -o DIR}; letters together; {@code --} ends the options; {@code -} is an operand.
 */
public final class ArgumentParser {

  private final CommandSyntax syntax;
  private final List<Option> options;
  private final Arguments arguments = new Arguments();

  private ArgumentParser(CommandSyntax syntax, List<Option> common) {
    this.syntax = syntax;
    this.options = new ArrayList<>(syntax.options());
    this.options.addAll(common);
  }

  /**
   * Reads the arguments.
   *
   * @param common options that every command takes
   * @param given without the name of the command
   */
  public static Arguments parse(CommandSyntax syntax, List<Option> common, List<String> given)
      throws UsageException {
    ArgumentParser parser = new ArgumentParser(syntax, common);
    parser.read(new ArrayDeque<>(given));
    parser.check();
    return parser.arguments;
  }

  private void read(Deque<String> given) throws UsageException {
    while (!given.isEmpty()) {
      String argument = given.removeFirst();
      if (argument.equals("--")) {
        given.forEach(arguments::add);
        return;
      }
      if (argument.startsWith("--")) {
        readLong(argument.substring(2), given);
      } else if (argument.startsWith("-") && argument.length() > 1) {
        readLetters(argument.substring(1), given);
      } else {
        arguments.add(argument);
      }
    }
  }

  private void readLong(String argument, Deque<String> given) throws UsageException {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Option option =
        options.stream()
            .filter(one -> one.longName().equals(name))
            .findFirst()
            .orElseThrow(() -> new UsageException("there is no option --" + name));
    if (equals >= 0 && !option.takesValue()) {
      throw new UsageException(option + " takes no value");
    }
    String attached = equals < 0 ? "" : argument.substring(equals + 1);
    add(option, equals < 0 ? Optional.empty() : Optional.of(attached), given);
  }

  private void readLetters(String letters, Deque<String> given) throws UsageException {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      Option option =
          options.stream()
              .filter(one -> one.shortName().equals(Optional.of(letter)))
              .findFirst()
              .orElseThrow(() -> new UsageException("there is no option -" + letter));
      if (option.takesValue()) {
        String rest = letters.substring(i + 1);
        add(option, rest.isEmpty() ? Optional.empty() : Optional.of(rest), given);
        return;
      }
      add(option, Optional.empty(), given);
    }
  }

  private void add(Option option, Optional<String> attached, Deque<String> given)
      throws UsageException {
    if (!option.takesValue()) {
      arguments.add(option, "");
      return;
    }
    String label = option.label().orElseThrow();
    if (attached.isEmpty() && (given.isEmpty() || isOption(given.getFirst()))) {
      throw new UsageException(option + " needs a value: " + option + " " + label);
    }
    String value = attached.isPresent() ? attached.get() : given.removeFirst();
    if (!option.words().isEmpty() && !option.words().contains(value)) {
      throw new UsageException(
          "%s cannot be %s; it is one of %s"
              .formatted(option, value, String.join(", ", option.words())));
    }
    arguments.add(option, value);
  }

  /** So that a forgotten value does not swallow the next option. */
  private boolean isOption(String argument) {
    return options.stream()
        .anyMatch(option ->
            argument.equals(option.toString())
                || argument.startsWith(option + "=")
                || option.shortName().map(letter -> argument.equals("-" + letter)).orElse(false));
  }

  private void check() throws UsageException {
    for (Option option : options) {
      if (option.required() && !arguments.has(option)) {
        throw new UsageException(option + " " + option.label().orElse("") + " is missing");
      }
    }
    int count = arguments.operands().size();
    int most = syntax.operands().map(CommandSyntax.Operands::most).orElse(0);
    if (count > most) {
      throw new UsageException(
          "\"%s\" is one argument too many".formatted(arguments.operands().get(most)));
    }
    if (syntax.operands().isPresent() && count < syntax.operands().get().least()) {
      throw new UsageException(syntax.operands().get().label() + " is missing");
    }
  }
}
