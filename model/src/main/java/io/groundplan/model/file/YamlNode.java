package io.groundplan.model.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A node of a YAML text with the place where it stands. A collection's span ends with its last
 * descendant, not with the comments behind it.
 */
sealed interface YamlNode {

  /** Where it stands, without anchor and tag. */
  Span span();

  /** Where its anchor or tag begins; its start where it has none. */
  default int outset() {
    return span().start();
  }

  /** Its first character. */
  SourcePosition position();

  /** The node that an alias stands for; any other node itself. */
  default YamlNode resolved() {
    return this;
  }

  /** Whether it is an empty or null value. */
  default boolean isNull() {
    return false;
  }

  /**
   * One value.
   *
   * @param value the text, unquoted
   * @param plain whether it is written without quotes
   */
  record Scalar(
      String value,
      boolean plain,
      boolean foreignTag,
      int outset,
      Span span,
      SourcePosition position)
      implements YamlNode {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public boolean isNull() {
      return plain && NULLS.contains(value);
    }
  }

  /**
   * A list.
   *
   * @param items in order
   * @param flow whether it is written in brackets
   */
  record Sequence(
      List<YamlNode> items, boolean flow, int outset, Span span, SourcePosition position)
      implements YamlNode {}

  /**
   * A map.
   *
   * @param entries in order, without those of merge keys
   * @param merged nodes behind merge keys
   * @param flow whether it is written in braces
   */
  record Mapping(
      List<Entry> entries,
      List<YamlNode> merged,
      boolean flow,
      int outset,
      Span span,
      SourcePosition position)
      implements YamlNode {

    /** Its own entry with the key, the first of several. */
    Optional<Entry> own(String key) {
      return entries.stream().filter(entry -> entry.key().value().equals(key)).findFirst();
    }

    /** Own entries, then those of merge keys that they do not replace (YAML merge key type). */
    SequencedMap<String, Entry> effective() {
      SequencedMap<String, Entry> all = new LinkedHashMap<>();
      entries.forEach(entry -> all.putIfAbsent(entry.key().value(), entry));
      for (YamlNode node : merged) {
        if (node.resolved() instanceof Mapping mapping) {
          mapping.effective().forEach(all::putIfAbsent);
        } else if (node.resolved() instanceof Sequence sequence) {
          for (YamlNode item : sequence.items()) {
            if (item.resolved() instanceof Mapping mapping) {
              mapping.effective().forEach(all::putIfAbsent);
            }
          }
        }
      }
      return all;
    }
  }

  /**
   * A key with its value.
   *
   * @param start where the entry begins: the key, its anchor, or a question mark before it
   */
  record Entry(Scalar key, YamlNode value, int start) {}

  /** A mention of another node. */
  record Alias(YamlNode target, Span span, SourcePosition position) implements YamlNode {

    @Override
    public YamlNode resolved() {
      return target;
    }

    @Override
    public boolean isNull() {
      return target.isNull();
    }
  }

  /** An alias inside the very node that it stands for. */
  record Cycle(Span span, SourcePosition position) implements YamlNode {}
}
