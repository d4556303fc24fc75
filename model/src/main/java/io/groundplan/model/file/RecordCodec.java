package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.ReaderCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A map with known keys. */
record RecordCodec<R>(Fields<R> fields, Function<Values, Optional<R>> make) implements Codec<R> {

  @Override
  public Optional<R> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return make(node, place, Map.of());
    }
    if (!(node.resolved() instanceof YamlNode.Mapping mapping)) {
      return place.expected("a map", node);
    }
    if (!place.reading().count()) {
      return place.report(
          ReaderCodes.VALUE_NOT_PARSABLE, node, "aliases expand to more than a network can hold");
    }
    Duplicates.report(mapping, place);
    Map<String, Object> read = new HashMap<>();
    for (Map.Entry<String, YamlNode.Entry> entry : mapping.effective().entrySet()) {
      String key = entry.getKey();
      if (fields.keys().contains(key)) {
        fields
            .decode(key, entry.getValue().value(), place.then(key))
            .ifPresent(value -> read.put(key, value));
      } else if (!key.startsWith("x-")) {
        UnknownKeys.report(mapping, entry.getValue().key(), fields.keys(), place);
      }
    }
    return make(node, place, read);
  }

  private Optional<R> make(YamlNode node, ReadingPlace place, Map<String, Object> read) {
    for (String key : fields.required()) {
      boolean written =
          node.resolved() instanceof YamlNode.Mapping mapping
              && mapping.effective().containsKey(key);
      if (!written) {
        place.report(
            ReaderCodes.VALUE_NOT_PARSABLE, node, "the key \"" + key + "\" is missing here");
      }
    }
    return make.apply(new Values(place, node.position(), read));
  }

  @Override
  public PlainValue encode(R value) {
    return fields.encode(value);
  }

  @Override
  public Schema schema() {
    return fields.schema();
  }
}
