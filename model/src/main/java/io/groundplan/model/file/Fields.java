package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * The keys of a record: each with its codec and the component that it writes. From them follow
 * reading, writing, unknown keys and the schema.
 *
 * @param <R> the record
 */
final class Fields<R> {

  /** A key whose value becomes a component of type {@code T}. */
  interface Field<T> {

    /** The component, from the values that were read. */
    T in(Values values);
  }

  private final SequencedMap<String, Entry<R, ?>> entries = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  /** One key. */
  private record Entry<R, T>(String key, Codec<T> codec, Function<R, Optional<T>> get) {

    Optional<?> decode(YamlNode node, ReadingPlace place) {
      return codec.decode(node, place);
    }

    Optional<PlainValue> encode(R value) {
      return get.apply(value).map(codec::encode);
    }
  }

  /** A component that may be absent. */
  <T> Field<Optional<T>> optional(String key, Codec<T> codec, Function<R, Optional<T>> get) {
    entries.put(key, new Entry<>(key, codec, get));
    return values -> values.of(key);
  }

  /** A component without which there is no record. */
  <T> Field<Optional<T>> required(String key, Codec<T> codec, Function<R, Optional<T>> get) {
    required.add(key);
    return optional(key, codec, get);
  }

  /** A component that stands in for its absence by a value of its own. */
  <T> Field<T> withDefault(String key, Codec<T> codec, T absent, Function<R, T> get) {
    Field<Optional<T>> field =
        optional(
            key, codec, value -> Optional.of(get.apply(value)).filter(it -> !it.equals(absent)));
    return values -> field.in(values).orElse(absent);
  }

  /** One value or a list; empty if absent. */
  <T> Field<List<T>> list(String key, Codec<T> codec, Function<R, List<T>> get) {
    return withDefault(key, new ListCodec<>(codec), List.of(), get);
  }

  /** One value or a list, or {@code none}. */
  <T> Field<Stated<T>> stated(String key, Codec<T> codec, Function<R, Stated<T>> get) {
    return withDefault(key, new StatedCodec<>(new ListCodec<>(codec)), Stated.unknown(), get);
  }

  /** A map whose keys are the user's own; empty if absent. */
  <K, T> Field<SequencedMap<K, T>> map(
      String key, MapCodec<K, T> codec, Function<R, SequencedMap<K, T>> get) {
    return withDefault(key, codec, new LinkedHashMap<>(), get);
  }

  /** A codec of the record, made of the values of its keys. */
  Codec<R> into(Function<Values, Optional<R>> make) {
    return new RecordCodec<>(this, make);
  }

  List<String> required() {
    return Collections.unmodifiableList(required);
  }

  SequencedSet<String> keys() {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(entries.sequencedKeySet()));
  }

  Optional<?> decode(String key, YamlNode node, ReadingPlace place) {
    Entry<R, ?> entry = entries.get(key);
    return entry == null ? Optional.empty() : entry.decode(node, place);
  }

  PlainValue.Fields encode(R value) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> entry.encode(value).ifPresent(encoded -> fields.put(key, encoded)));
    return new PlainValue.Fields(fields);
  }

  Schema schema() {
    LinkedHashMap<String, Schema> properties = new LinkedHashMap<>();
    entries.forEach((key, entry) -> properties.put(key, entry.codec().schema()));
    return Schema.of(
        "type",
        List.of("object", "null"),
        "properties",
        properties,
        "patternProperties",
        Map.of("^x-", Schema.ANY),
        "required",
        List.copyOf(required),
        "additionalProperties",
        false);
  }
}
