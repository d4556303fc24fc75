package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.List;
import java.util.Optional;

/** A list of which {@code none} says that it is known to be empty. */
record StatedCodec<T>(Codec<List<T>> values) implements Codec<Stated<T>> {

  @Override
  public Optional<Stated<T>> decode(YamlNode node, ReadingPlace place) {
    if (node.resolved() instanceof YamlNode.Scalar scalar && scalar.value().equals("none")) {
      return Optional.of(Stated.none());
    }
    return values.decode(node, place).map(read -> unlessAllRefused(read, node));
  }

  /** A list whose every value was refused is unknown, not known to be empty. */
  private Stated<T> unlessAllRefused(List<T> read, YamlNode node) {
    boolean written =
        !(node.resolved() instanceof YamlNode.Sequence sequence) || !sequence.items().isEmpty();
    return read.isEmpty() && written ? Stated.unknown() : Stated.of(read);
  }

  @Override
  public PlainValue encode(Stated<T> value) {
    return value.isNone() ? new PlainValue.Text("none") : values.encode(value.values());
  }

  @Override
  public Schema schema() {
    return Schema.anyOf(Schema.of("const", "none"), values.schema());
  }
}
