package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits of maps and lists in block style. */
final class BlockEdits {

  private final YamlText yaml;

  BlockEdits(YamlText yaml) {
    this.yaml = yaml;
  }

  /** A new entry behind another, or before the first. */
  Splice insert(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      String key,
      PlainValue value,
      int depth) {
    String indent = indentOf(node);
    YamlNode.Entry sibling = previous.orElse(node.entries().getFirst());
    String entry = reindented(key, value, indent, depth, flowDepth(sibling, depth));
    String separator = separatedByBlankLines(node, depth) ? "\n" : "";
    if (previous.isEmpty()) {
      return Splice.insert(blockStart(sibling), entry + separator);
    }
    int offset = blockEnd(previous.get(), indent.length());
    boolean open = offset > 0 && yaml.text().charAt(offset - 1) != '\n';
    return Splice.insert(offset, (open ? "\n" : "") + separator + (open ? stripEnd(entry) : entry));
  }

  /** An entry, with the comments that belong to it, behind another or before the first. */
  Splice move(YamlNode.Mapping node, Optional<YamlNode.Entry> previous, YamlNode.Entry moved) {
    int column = column(moved.key().span().start());
    String lines = yaml.text().substring(blockStart(moved), blockEnd(moved, column));
    String entry = lines.endsWith("\n") ? lines : lines + "\n";
    int offset =
        previous
            .map(before -> blockEnd(before, column))
            .orElseGet(() -> blockStart(node.entries().getFirst()));
    boolean open = offset > 0 && yaml.text().charAt(offset - 1) != '\n';
    return Splice.insert(offset, open ? "\n" + stripEnd(entry) : entry);
  }

  private static String stripEnd(String entry) {
    return entry.endsWith("\n") ? entry.substring(0, entry.length() - 1) : entry;
  }

  /** Elements are written like their neighbour: on one line, or over several. */
  private static int flowDepth(YamlNode.Entry sibling, int depth) {
    boolean block =
        (sibling.value() instanceof YamlNode.Mapping mapping && !mapping.flow())
            || (sibling.value() instanceof YamlNode.Sequence sequence && !sequence.flow());
    return block ? depth + 2 : depth;
  }

  /** Whether a blank line stands between the entries; between top-level sections always. */
  private boolean separatedByBlankLines(YamlNode.Mapping node, int depth) {
    if (depth == 0) {
      return node.entries().size() > 2;
    }
    if (node.entries().size() < 2) {
      return false;
    }
    int start = blockStart(node.entries().getLast());
    return start > 0 && isBlankLine(yaml.lineStart(start - 1));
  }

  /** An entry with the comments above it that belong to it. */
  Splice remove(YamlNode.Entry entry) {
    int start = blockStart(entry);
    int end = blockEnd(entry, column(entry.key().span().start()));
    boolean blankAfter = end >= yaml.text().length() || isBlankLine(end);
    while (blankAfter && start > 0 && isBlankLine(yaml.lineStart(start - 1))) {
      start = yaml.lineStart(start - 1);
    }
    return new Splice(new Span(start, end), "");
  }

  Splice remove(YamlNode.Sequence node, int index) {
    int start = yaml.lineStart(node.items().get(index).span().start());
    return new Splice(new Span(start, yaml.lineAfter(node.items().get(index).span().end())), "");
  }

  Splice insert(YamlNode.Sequence node, int index, List<PlainValue> values, int depth) {
    String indent = " ".repeat(dashColumn(node));
    StringBuilder text = new StringBuilder();
    values.forEach(value ->
        text.append(indent)
            .append(YamlFormat.item(value, 0, depth).replace("\n  ", "\n  " + indent)));
    if (index == 0) {
      return Splice.insert(yaml.lineStart(node.items().getFirst().span().start()), text.toString());
    }
    int offset = yaml.lineAfter(node.items().get(index - 1).span().end());
    boolean open = offset > 0 && yaml.text().charAt(offset - 1) != '\n';
    return Splice.insert(offset, open ? "\n" + stripEnd(text.toString()) : text.toString());
  }

  Splice replace(YamlNode.Sequence node, int index, PlainValue value, int depth) {
    YamlNode item = node.items().get(index);
    return new Splice(item.span(), YamlFormat.item(value, 0, depth).substring(2).stripTrailing());
  }

  /** The whole value behind a key's colon. */
  Splice replaceValue(YamlNode.Mapping node, YamlNode.Entry entry, PlainValue value, int depth) {
    int from = behindColon(entry);
    int to = Math.max(entry.value().span().end(), from);
    String indent = indentOf(node);
    boolean wasBlock =
        (entry.value() instanceof YamlNode.Mapping mapping && !mapping.flow())
            || (entry.value() instanceof YamlNode.Sequence sequence && !sequence.flow());
    int flowDepth = wasBlock ? depth + 2 : depth;
    String key = entry.key().value();
    String whole = reindented(key, value, indent, depth, flowDepth);
    String text =
        whole.substring(whole.indexOf(':', indent.length() + YamlScalars.key(key).length()) + 1);
    return new Splice(new Span(from, to), stripEnd(text));
  }

  /** An entry at the depth, moved to the indentation that the text uses there. */
  private static String reindented(
      String key, PlainValue value, String indent, int depth, int flowDepth) {
    String canonical = YamlFormat.entry(key, value, depth, flowDepth);
    int surplus = indent.length() - 2 * depth;
    if (surplus == 0) {
      return canonical;
    }
    return canonical
        .lines()
        .map(line -> surplus > 0 ? " ".repeat(surplus) + line : line.substring(-surplus))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Behind the colon of an entry's key. */
  int behindColon(YamlNode.Entry entry) {
    return yaml.text().indexOf(':', entry.key().span().end()) + 1;
  }

  private String indentOf(YamlNode.Mapping node) {
    return " ".repeat(column(node.entries().getFirst().key().span().start()));
  }

  private int column(int offset) {
    return offset - yaml.lineStart(offset);
  }

  private int dashColumn(YamlNode.Sequence node) {
    int start = node.items().getFirst().span().start();
    int dash = yaml.text().lastIndexOf('-', start - 1);
    return column(dash);
  }

  /** Start of the first comment line directly above that stands at the same column. */
  private int blockStart(YamlNode.Entry entry) {
    int start = yaml.lineStart(entry.key().span().start());
    int column = column(entry.key().span().start());
    while (start > 0) {
      int above = yaml.lineStart(start - 1);
      String line = yaml.text().substring(above, start);
      if (!line.stripLeading().startsWith("#") || indentation(line) != column || above == 0) {
        break;
      }
      start = above;
    }
    return start;
  }

  /** Behind the entry's last line and the deeper comments that follow it. */
  private int blockEnd(YamlNode.Entry entry, int column) {
    int end = yaml.lineAfter(Math.max(trimmedEnd(entry.value().span()), entry.key().span().end()));
    while (end < yaml.text().length()) {
      int next = yaml.lineAfter(end);
      String line = yaml.text().substring(end, next);
      if (!line.stripLeading().startsWith("#") || indentation(line) <= column) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** A block scalar's span takes its trailing blank lines with it; they are not its own. */
  private int trimmedEnd(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(yaml.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private boolean isBlankLine(int start) {
    return yaml.text().substring(start, yaml.lineAfter(start)).isBlank();
  }
}
