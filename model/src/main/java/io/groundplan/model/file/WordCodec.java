package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of a few words. */
record WordCodec<E extends Enum<E>>(Class<E> type) implements Codec<E> {

  @Override
  public Optional<E> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (node.resolved() instanceof YamlNode.Scalar scalar) {
      for (E constant : type.getEnumConstants()) {
        if (constant.toString().equals(scalar.value())) {
          return Optional.of(constant);
        }
      }
    }
    return place.expected("one of " + String.join(", ", words()), node);
  }

  private List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(Enum::toString).toList();
  }

  @Override
  public PlainValue encode(E value) {
    return new PlainValue.Text(value.toString());
  }

  @Override
  public Schema schema() {
    return Schema.of("enum", words());
  }
}
