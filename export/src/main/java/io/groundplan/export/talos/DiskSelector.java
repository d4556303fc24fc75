package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Talos's {@code machine.install.diskSelector} as an expression over {@code disk}, which replaces
 * it in 1.14. All its fields must match; {@code *} stands for anything. {@code match} may hold an
 * expression as it is.
 */
final class DiskSelector {

  /** Fields that hold a pattern, each with its name in the expression. */
  private static final SequencedMap<String, String> PATTERNS =
      new TreeMap<>(
          Map.of(
              "busPath", "bus_path",
              "modalias", "modalias",
              "model", "model",
              "serial", "serial",
              "uuid", "uuid",
              "wwid", "wwid"));

  /** What Talos makes of the types of disk. */
  private static final SequencedMap<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "hdd", "disk.rotational",
              "nvme", "disk.transport == \"nvme\"",
              "sd", "disk.transport == \"mmc\"",
              "ssd", "!disk.rotational"));

  private static final Pattern SIZE =
      Pattern.compile("\\s*(<=|>=|<|>|==|)\\s*(\\d+)\\s*([kMGTPE]i?B|)\\s*");

  private DiskSelector() {}

  /** The expression for a disk of this path. */
  static String path(String disk) {
    return "disk.dev_path == " + CelText.quote(disk);
  }

  /** The expression, unless the selector is empty or {@link #unknownFields} names some. */
  static Optional<String> expression(PlainValue.Fields selector) {
    if (selector.isEmpty() || !unknownFields(selector).isEmpty()) {
      return Optional.empty();
    }
    List<String> conditions = new ArrayList<>();
    selector
        .values()
        .forEach((key, value) -> condition(key, text(value)).ifPresent(conditions::add));
    return Optional.of(String.join(" && ", conditions));
  }

  /** Fields that have no place in an expression. */
  static List<String> unknownFields(PlainValue.Fields selector) {
    return selector.values().entrySet().stream()
        .filter(field -> condition(field.getKey(), text(field.getValue())).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String text(PlainValue value) {
    return value instanceof PlainValue.Numeric(BigDecimal number)
        ? number.toPlainString()
        : value.asText().orElse("");
  }

  private static Optional<String> condition(String key, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (key) {
      case "match" -> Optional.of(value);
      case "size" -> size(value);
      case "type" -> Optional.ofNullable(TYPES.get(value));
      default ->
          Optional.ofNullable(PATTERNS.get(key))
              .map(field -> CelText.matches("disk." + field, value));
    };
  }

  /** Such as {@code >= 500GB}; bytes without a unit, equality without an operator. */
  private static Optional<String> size(String value) {
    Matcher parts = SIZE.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String operator = parts.group(1).isEmpty() ? "==" : parts.group(1);
    String unit = parts.group(3).isEmpty() ? "" : " * " + parts.group(3);
    return Optional.of("disk.size " + operator + " " + parts.group(2) + "u" + unit);
  }
}
