package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings two meanings into the form in which a text writes the first: the canonical form is the
 * shortest, yet {@code {prefix: 192.0.2.0/24}} may stand for what {@code 192.0.2.0/24} says as
 * well.
 */
final class ValueShapes {

  private ValueShapes() {}

  /** What is and what shall be, comparable key by key or item by item where that is possible. */
  record Pair(PlainValue before, PlainValue after) {}

  static Pair of(YamlNode node, PlainValue before, PlainValue after) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return new Pair(before, after);
    }
    if (before instanceof PlainValue.Fields old) {
      return new Pair(before, longForm(old, after));
    }
    Optional<String> main =
        mapping.entries().stream()
            .filter(entry -> means(entry.value(), before))
            .map(entry -> entry.key().value())
            .findFirst();
    if (main.isPresent()) {
      return new Pair(
          fields(main.get(), before),
          after instanceof PlainValue.Fields ? after : fields(main.get(), after));
    }
    boolean keyed = items(before).stream().allMatch(item -> isKey(mapping, item));
    return keyed ? new Pair(keys(before), keys(after)) : new Pair(before, after);
  }

  private static boolean isKey(YamlNode.Mapping mapping, PlainValue item) {
    return item.asText().filter(mapping.effective()::containsKey).isPresent();
  }

  /** The short form of what has a long one now: its only value, or its keys alone. */
  private static PlainValue longForm(PlainValue.Fields before, PlainValue after) {
    if (after instanceof PlainValue.Fields || after instanceof PlainValue.Nothing) {
      return after;
    }
    for (Map.Entry<String, PlainValue> field : before.values().entrySet()) {
      if (field.getValue().equals(after)) {
        return fields(field.getKey(), after);
      }
    }
    boolean keyed =
        items(after).stream()
            .allMatch(item -> item.asText().filter(before.values()::containsKey).isPresent());
    return keyed ? keys(after) : after;
  }

  /** One value, or each of a list. */
  static List<PlainValue> items(PlainValue value) {
    return value instanceof PlainValue.Items(List<PlainValue> items) ? items : List.of(value);
  }

  /** Whether the node is written for the value: equal texts, or equal items. */
  static boolean means(YamlNode node, PlainValue value) {
    return switch (node.resolved()) {
      case YamlNode.Scalar scalar -> value.asText().equals(Optional.of(scalar.value()));
      case YamlNode.Sequence sequence -> {
        List<PlainValue> items = items(value);
        boolean all = items.size() == sequence.items().size();
        for (int i = 0; all && i < items.size(); i++) {
          all = means(sequence.items().get(i), items.get(i));
        }
        yield all;
      }
      case YamlNode.Mapping mapping ->
          value instanceof PlainValue.Fields fields
              && fields.values().entrySet().stream()
                  .allMatch(field ->
                      mapping.own(field.getKey()).stream()
                          .anyMatch(entry -> means(entry.value(), field.getValue())));
      case YamlNode.Alias _, YamlNode.Cycle _ -> false;
    };
  }

  private static PlainValue.Fields fields(String key, PlainValue value) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    fields.put(key, value);
    return new PlainValue.Fields(fields);
  }

  private static PlainValue keys(PlainValue value) {
    if (value instanceof PlainValue.Fields) {
      return value;
    }
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    for (PlainValue item : items(value)) {
      item.asText().ifPresent(text -> fields.put(text, PlainValue.Fields.EMPTY));
    }
    return fields.size() == items(value).size() ? new PlainValue.Fields(fields) : value;
  }
}
