package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * A map whose keys are the user's own.
 *
 * @param key reads a key, or throws {@link AddressFormatException}
 */
record MapCodec<K, V>(Function<String, K> key, Codec<V> value)
    implements Codec<SequencedMap<K, V>> {

  static <V> MapCodec<String, V> ofText(Codec<V> value) {
    return new MapCodec<>(text -> text, value);
  }

  @Override
  public Optional<SequencedMap<K, V>> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!(node.resolved() instanceof YamlNode.Mapping mapping)) {
      return place.expected("a map", node);
    }
    Duplicates.report(mapping, place);
    SequencedMap<K, V> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.effective().values()) {
      ReadingPlace inside = place.then(entry.key().value());
      Optional<K> read = readKey(entry.key(), inside);
      if (read.isPresent()) {
        value.decode(entry.value(), inside).ifPresent(found -> values.put(read.get(), found));
      }
    }
    return Optional.of(values);
  }

  private Optional<K> readKey(YamlNode.Scalar text, ReadingPlace place) {
    if (TextCodec.holdsVariable(text.value())) {
      return Optional.empty();
    }
    try {
      return Optional.of(key.apply(text.value()));
    } catch (AddressFormatException refused) {
      return place.refuse(Refusals.codeOf(refused), text, refused);
    }
  }

  @Override
  public PlainValue encode(SequencedMap<K, V> values) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    values.forEach((name, item) -> fields.put(String.valueOf(name), value.encode(item)));
    return new PlainValue.Fields(fields);
  }

  @Override
  public Schema schema() {
    return Schema.of("type", "object", "additionalProperties", nullable(value.schema()));
  }

  private static Schema nullable(Schema schema) {
    return Schema.anyOf(schema, Schema.of("type", "null"));
  }
}
