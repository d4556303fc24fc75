package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.MacAddress;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
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
 * By which facts Talos finds a physical link: the fields of its {@code deviceSelector}, all of
 * which must match, {@code *} standing for anything. {@code match} may hold an expression as it is.
 *
 * @param fields by Talos's names
 */
record LinkSelector(PlainValue.Fields fields) {

  /** What every physical link is, and so the only one: no kind that the kernel made up. */
  private static final LinkSelector ANY_PHYSICAL =
      new LinkSelector(new PlainFields().flag("physical", true).toFields());

  /** Fields that hold text, each with the expression that gives it. */
  private static final SequencedMap<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "busPath", "link.bus_path",
              "driver", "link.driver",
              "hardwareAddr", "mac(link.hardware_addr)",
              "pciID", "link.pciid",
              "permanentAddr", "mac(link.permanent_addr)"));

  /** How a link is found if not by its name. A machine's only link is the only physical one. */
  static Optional<LinkSelector> of(NetworkInterface link) {
    if (!(link.link().kind() instanceof PhysicalLink)) {
      return Optional.empty();
    }
    LinkSelector stated = new LinkSelector(link.link().selector());
    return Optional.of(stated)
        .filter(LinkSelector::isUsable)
        .or(() -> link.link().mac().map(LinkSelector::byMac))
        .or(() -> link.name().isEmpty() ? Optional.of(ANY_PHYSICAL) : Optional.empty());
  }

  /** The address burnt in: a bond gives its members another one. */
  private static LinkSelector byMac(MacAddress mac) {
    return new LinkSelector(new PlainFields().text("permanentAddr", mac).toFields());
  }

  private boolean isUsable() {
    return !fields.isEmpty() && unknownFields().isEmpty();
  }

  /** Fields that Talos does not have, or whose value is no scalar. */
  List<String> unknownFields() {
    List<String> unknown = new ArrayList<>();
    fields
        .values()
        .forEach((key, value) -> {
          boolean known = TEXTS.containsKey(key) || key.equals("physical") || key.equals("match");
          if (!known || value.asText().isEmpty()) {
            unknown.add(key);
          }
        });
    return unknown;
  }

  /** Whether it holds an expression, which only LinkAliasConfig takes. */
  boolean isExpression() {
    return fields.get("match").isPresent();
  }

  /** The expression over {@code link} that LinkAliasConfig takes. */
  String expression() {
    return fields.values().entrySet().stream()
        .map(field -> expression(field.getKey(), field.getValue().asText().orElseThrow()))
        .collect(Collectors.joining(" && "));
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
    return CelText.matches(TEXTS.getOrDefault(key, key), value);
  }
}
