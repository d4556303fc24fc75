package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Section;
import io.groundplan.model.validation.TextFix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the edits of a text that mend what reading it reports. */
final class TextFixes {

  private static final int LONGEST_ID = 63;

  private final YamlText yaml;
  private final Set<String> ids = new LinkedHashSet<>();

  TextFixes(YamlText yaml) {
    this.yaml = yaml;
    if (yaml.root().orElse(null) instanceof YamlNode.Mapping root) {
      for (Section section : Section.values()) {
        root.own(section.key()).ifPresent(entry -> addIds(entry.value()));
      }
    }
  }

  private void addIds(YamlNode section) {
    if (section.resolved() instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> ids.add(entry.key().value()));
    }
  }

  /** The right spelling of a value of which only one can be meant. */
  List<TextFix> corrected(YamlNode.Scalar node, AddressFormatException refused) {
    int at = node.value().indexOf(refused.input());
    if (refused.correction().isEmpty() || at < 0) {
      return List.of();
    }
    String correction = refused.correction().get();
    String value =
        node.value().substring(0, at)
            + correction
            + node.value().substring(at + refused.input().length());
    return List.of(replaced("Write " + value, node, value));
  }

  /** The id of the file that a reference spells otherwise. */
  List<TextFix> spelledId(YamlNode.Scalar node) {
    int slash = node.value().indexOf('/');
    String owner = slash < 0 ? node.value() : node.value().substring(0, slash);
    String part = slash < 0 ? "" : node.value().substring(slash);
    Optional<String> id = spelling(owner).filter(it -> isSpelledInFile(it, owner));
    return id.map(it -> replaced("Write " + it + part, node, it + part)).stream().toList();
  }

  private boolean isSpelledInFile(String id, String owner) {
    return ids.contains(id) || (ids.contains(owner) && !id.equals(owner));
  }

  /** A valid id near the one that is none; a word of the format gets its section's noun. */
  List<TextFix> validId(YamlNode.Scalar key, Section section) {
    String value = key.value();
    boolean word = value.equals("internet") || isLabel(value);
    return spelling(word ? value + "-" + section.noun() : value)
        .filter(id -> !ids.contains(id))
        .map(id -> replaced("Call it " + id, key, id))
        .stream()
        .toList();
  }

  /** Another id for an element whose id stands before. */
  List<TextFix> otherId(YamlNode.Scalar key) {
    for (int i = 2; i < 1000; i++) {
      String id = key.value() + "-" + i;
      if (!ids.contains(id) && ElementId.tryParse(id).isPresent()) {
        return List.of(replaced("Call this one " + id, key, id));
      }
    }
    return List.of();
  }

  /** Another key in the place of one. */
  TextFix renamedKey(YamlNode.Scalar key, String other) {
    return replaced("Write " + other, key, other);
  }

  /** A map without an entry. */
  TextFix removed(YamlNode.Mapping mapping, YamlNode.Entry entry) {
    Splice splice =
        mapping.flow()
            ? new FlowEdits(yaml).remove(mapping, Set.of(entry)).getFirst()
            : new BlockEdits(yaml).remove(mapping, entry);
    return new TextFix(
        "Remove this " + entry.key().value(),
        splice.span().start(),
        splice.span().end(),
        splice.text());
  }

  /** The line that makes a topology of what reads like one, or of nothing. */
  List<TextFix> versionLine() {
    String line = "groundplan: " + TopologyReader.VERSION;
    String label = "Add the line " + line;
    YamlNode root = yaml.root().orElse(null);
    if (root instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
      boolean known =
          mapping.entries().stream().anyMatch(it -> Section.ofKey(it.key().value()).isPresent());
      int start = mapping.entries().getFirst().key().span().start();
      if (!known) {
        return List.of();
      }
      return List.of(
          mapping.flow()
              ? new TextFix(label, start, start, line + ", ")
              : new TextFix(
                  label,
                  start,
                  start,
                  line + yaml.lineEnd() + yaml.text().substring(yaml.lineStart(start), start)));
    }
    if ((root == null || root.isNull()) && yaml.text().lines().allMatch(TextFixes::saysNothing)) {
      int end = yaml.text().length();
      boolean open = end > 0 && yaml.text().charAt(end - 1) != '\n';
      return List.of(
          new TextFix(label, end, end, (open ? yaml.lineEnd() : "") + line + yaml.lineEnd()));
    }
    return List.of();
  }

  private static boolean saysNothing(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private TextFix replaced(String label, YamlNode.Scalar node, String value) {
    Span span = node.span();
    String old = yaml.text().substring(span.start(), span.end());
    return new TextFix(label, span.start(), span.end(), YamlScalars.like(old, value));
  }

  private static Optional<String> spelling(String text) {
    String label =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String id = label.length() <= LONGEST_ID ? label : label.substring(0, LONGEST_ID);
    return ElementId.tryParse(id).map(ElementId::value).filter(it -> !it.equals("internet"));
  }

  private static boolean isLabel(String text) {
    return text.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  }
}
