package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Talos's {@code deviceSelector} as an expression over {@code link}. All its fields must match;
 * {@code *} stands for anything. {@code match} may hold an expression as it is.
 */
final class LinkSelector {

  /** Fields that hold text, each with the expression that gives it. */
  private static final SequencedMap<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "busPath", "link.bus_path",
              "driver", "link.driver",
              "hardwareAddr", "mac(link.hardware_addr)",
              "pciID", "link.pciid",
              "permanentAddr", "mac(link.permanent_addr)"));

  private LinkSelector() {}

  /** The expression, unless the selector is empty or {@link #unknownFields} names some. */
  static Optional<String> expression(PlainValue.Fields selector) {
    if (selector.isEmpty() || !unknownFields(selector).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        selector.values().entrySet().stream()
            .map(field -> expression(field.getKey(), field.getValue().asText().orElseThrow()))
            .collect(Collectors.joining(" && ")));
  }

  /** Fields that Talos does not have, or whose value is no scalar. */
  static List<String> unknownFields(PlainValue.Fields selector) {
    List<String> unknown = new ArrayList<>();
    selector
        .values()
        .forEach((key, value) -> {
          boolean known = TEXTS.containsKey(key) || key.equals("physical") || key.equals("match");
          if (!known || value.asText().isEmpty()) {
            unknown.add(key);
          }
        });
    return unknown;
  }

  private static String expression(String key, String value) {
    return switch (key) {
      case "match" -> value;
      case "physical" -> value.equals("false") ? "link.kind != \"\"" : "link.kind == \"\"";
      case "hardwareAddr", "permanentAddr" ->
          matches(key, value.toLowerCase(Locale.ROOT).replace('-', ':'));
      default -> matches(key, value);
    };
  }

  private static String matches(String key, String value) {
    String field = TEXTS.getOrDefault(key, key);
    String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return value.contains("*") ? "glob(" + quoted + ", " + field + ")" : field + " == " + quoted;
  }
}
