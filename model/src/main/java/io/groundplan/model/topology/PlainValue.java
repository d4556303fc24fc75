package io.groundplan.model.topology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that passes through by upstream's names (Helm values, Kubernetes spec, Talos selectors):
 * text, number, boolean, list, map or null, as YAML 1.2's core schema reads it.
 */
public sealed interface PlainValue {

  /** Text. */
  record Text(String value) implements PlainValue {}

  /** Number; whole or decimal. */
  record Numeric(BigDecimal value) implements PlainValue {}

  /** Boolean. */
  record Flag(boolean value) implements PlainValue {}

  /** An explicit null. */
  record Nothing() implements PlainValue {}

  /** A list. */
  record Items(List<PlainValue> values) implements PlainValue {

    /** Keeps an unmodifiable copy. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A map, in the order of the file. */
  record Fields(SequencedMap<String, PlainValue> values) implements PlainValue {

    /** No fields. */
    public static final Fields EMPTY = new Fields(new LinkedHashMap<>());

    /** Keeps an unmodifiable copy. */
    public Fields {
      values = Order.kept(values);
    }

    /** Equal when the same keys have the same values in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Fields(SequencedMap<String, PlainValue> others)
          && values.equals(others)
          && List.copyOf(values.sequencedKeySet()).equals(List.copyOf(others.sequencedKeySet()));
    }

    @Override
    public int hashCode() {
      return values.hashCode();
    }

    /** Whether there is no field. */
    public boolean isEmpty() {
      return values.isEmpty();
    }

    /** The value of a field. */
    public Optional<PlainValue> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** The value behind a path of keys, as in {@code at("loadBalancer", "mode")}. */
    public Optional<PlainValue> at(String... path) {
      Optional<PlainValue> here = Optional.of(this);
      for (String key : path) {
        here =
            here.flatMap(value ->
                value instanceof Fields fields ? fields.get(key) : Optional.<PlainValue>empty());
      }
      return here;
    }

    /** The text behind a path of keys; numbers and booleans as written. */
    public Optional<String> textAt(String... path) {
      return at(path).flatMap(PlainValue::asText);
    }

    /** These fields over others: maps merge, other values replace. */
    public Fields over(Fields inherited) {
      LinkedHashMap<String, PlainValue> merged = new LinkedHashMap<>(inherited.values);
      values.forEach((key, value) ->
          merged.merge(
              key,
              value,
              (below, above) ->
                  below instanceof Fields low && above instanceof Fields high
                      ? high.over(low)
                      : above));
      return new Fields(merged);
    }
  }

  /** A scalar's text; empty for null, lists and maps. */
  default Optional<String> asText() {
    return switch (this) {
      case Text(String value) -> Optional.of(value);
      case Numeric(BigDecimal value) -> Optional.of(value.toPlainString());
      case Flag(boolean value) -> Optional.of(Boolean.toString(value));
      case Nothing _, Items _, Fields _ -> Optional.empty();
    };
  }
}
