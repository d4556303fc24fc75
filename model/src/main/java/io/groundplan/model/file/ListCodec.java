package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value, or a list of them. */
record ListCodec<T>(Codec<T> item) implements Codec<List<T>> {

  @Override
  public Optional<List<T>> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!(node.resolved() instanceof YamlNode.Sequence sequence)) {
      return item.decode(node, place).map(List::of);
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      item.decode(sequence.items().get(i), place.then(i)).ifPresent(values::add);
    }
    return Optional.of(values);
  }

  @Override
  public PlainValue encode(List<T> values) {
    return values.size() == 1
        ? item.encode(values.getFirst())
        : new PlainValue.Items(values.stream().map(item::encode).toList());
  }

  @Override
  public Schema schema() {
    return Schema.anyOf(item.schema(), Schema.of("type", "array", "items", item.schema()));
  }
}
