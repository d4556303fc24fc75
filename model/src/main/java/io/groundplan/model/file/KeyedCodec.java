package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A map whose values know their own keys: the codec of a value finds its key as the last of its
 * place's path.
 *
 * @param checkKey throws {@link AddressFormatException} for a key that is none
 */
record KeyedCodec<T>(Codec<T> value, Function<T, String> key, Consumer<String> checkKey)
    implements Codec<List<T>> {

  static <T> KeyedCodec<T> of(Codec<T> value, Function<T, String> key) {
    return new KeyedCodec<>(value, key, text -> {});
  }

  @Override
  public Optional<List<T>> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!(node.resolved() instanceof YamlNode.Mapping mapping)) {
      return place.expected("a map", node);
    }
    Duplicates.report(mapping, place);
    List<T> values = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.effective().values()) {
      ReadingPlace inside = place.then(entry.key().value());
      if (accepts(entry.key(), inside)) {
        value.decode(entry.value(), inside).ifPresent(values::add);
      }
    }
    return Optional.of(values);
  }

  private boolean accepts(YamlNode.Scalar text, ReadingPlace place) {
    if (TextCodec.holdsVariable(text.value())) {
      return false;
    }
    try {
      checkKey.accept(text.value());
      return true;
    } catch (AddressFormatException refused) {
      place.refuse(Refusals.codeOf(refused), text, refused);
      return false;
    }
  }

  @Override
  public PlainValue encode(List<T> values) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    values.forEach(item -> fields.put(key.apply(item), value.encode(item)));
    return new PlainValue.Fields(fields);
  }

  @Override
  public Schema schema() {
    return Schema.of(
        "type",
        "object",
        "additionalProperties",
        Schema.anyOf(value.schema(), Schema.of("type", "null")));
  }
}
