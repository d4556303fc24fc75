package io.groundplan.export.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, sorted out: options with their values, and operands in their order. */
public final class Arguments {

  private final Map<Option, List<String>> values = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  Arguments() {}

  void add(Option option, String value) {
    values.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
  }

  void add(String operand) {
    operands.add(operand);
  }

  /** Whether the option was given. */
  public boolean has(Option option) {
    return values.containsKey(option);
  }

  /** The value of the option; the last one, if it was given again. */
  public Optional<String> value(Option option) {
    return Optional.ofNullable(values.get(option)).map(List::getLast);
  }

  /** All values of the option, those behind commas as if it had been given again. */
  public List<String> values(Option option) {
    return values.getOrDefault(option, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The constant that the option names, or the one that stands if it was not given. */
  public <E extends Enum<E>> E choice(Option option, E otherwise) {
    Optional<String> word = value(option);
    return word.isEmpty()
        ? otherwise
        : Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
            .filter(constant -> Option.word(constant).equals(word.get()))
            .findFirst()
            .orElseThrow();
  }

  /** What is no option, in order. */
  public List<String> operands() {
    return List.copyOf(operands);
  }
}
