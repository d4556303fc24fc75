package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/** {@code true} or {@code false} (YAML 1.2 core schema); {@code yes} and {@code on} are texts. */
final class FlagCodec implements Codec<Boolean> {

  @Override
  public Optional<Boolean> decode(YamlNode node, ReadingPlace place) {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (node.resolved() instanceof YamlNode.Scalar scalar) {
      switch (scalar.value()) {
        case "true", "True", "TRUE" -> {
          return Optional.of(true);
        }
        case "false", "False", "FALSE" -> {
          return Optional.of(false);
        }
        default -> {
          // reported below
        }
      }
    }
    return place.expected("true or false", node);
  }

  @Override
  public PlainValue encode(Boolean value) {
    return new PlainValue.Flag(value);
  }

  @Override
  public Schema schema() {
    return Schema.of("type", "boolean");
  }
}
