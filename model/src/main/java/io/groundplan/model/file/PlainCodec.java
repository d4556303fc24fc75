package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.ReaderCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that pass through by upstream's names. */
final class PlainCodec implements Codec<PlainValue> {

  static final Codec<PlainValue> ANY = new PlainCodec();

  /** A map of such values. */
  static final Codec<PlainValue.Fields> FIELDS =
      new MappedCodec<>(
          ANY,
          (value, place, node) ->
              value instanceof PlainValue.Fields fields
                  ? Optional.of(fields)
                  : place.expected("a map", node),
          fields -> fields,
          Schema.of("type", "object"));

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

  @Override
  public Optional<PlainValue> decode(YamlNode node, ReadingPlace place) {
    if (!place.reading().count()) {
      return place.report(
          ReaderCodes.VALUE_NOT_PARSABLE, node, "aliases expand to more than a network can hold");
    }
    return switch (node.resolved()) {
      case YamlNode.Scalar scalar -> Optional.of(scalar(scalar));
      case YamlNode.Sequence sequence -> {
        List<PlainValue> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
          Optional<PlainValue> item = decode(sequence.items().get(i), place.then(i));
          if (item.isEmpty()) {
            yield Optional.empty();
          }
          items.add(item.get());
        }
        yield Optional.of(new PlainValue.Items(items));
      }
      case YamlNode.Mapping mapping -> {
        LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode.Entry> entry : mapping.effective().entrySet()) {
          Optional<PlainValue> value = decode(entry.getValue().value(), place.then(entry.getKey()));
          if (value.isEmpty()) {
            yield Optional.empty();
          }
          fields.put(entry.getKey(), value.get());
        }
        yield Optional.of(new PlainValue.Fields(fields));
      }
      case YamlNode.Cycle _, YamlNode.Alias _ -> place.expected("a value", node);
    };
  }

  private static PlainValue scalar(YamlNode.Scalar scalar) {
    if (!scalar.plain()) {
      return new PlainValue.Text(scalar.value());
    }
    if (scalar.isNull()) {
      return new PlainValue.Nothing();
    }
    return switch (scalar.value()) {
      case "true", "True", "TRUE" -> new PlainValue.Flag(true);
      case "false", "False", "FALSE" -> new PlainValue.Flag(false);
      default ->
          NUMBER.matcher(scalar.value()).matches()
              ? new PlainValue.Numeric(new BigDecimal(scalar.value()))
              : new PlainValue.Text(scalar.value());
    };
  }

  @Override
  public PlainValue encode(PlainValue value) {
    return value;
  }

  @Override
  public Schema schema() {
    return Schema.ANY;
  }
}
