package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of maps and lists in block style. */
final class BlockEdits {

  private final YamlText yaml;
  private final YamlFormat format;

  BlockEdits(YamlText yaml) {
    this.yaml = yaml;
    this.format = YamlFormat.of(yaml);
  }

  /** New entries behind another, or before the first. */
  Splice insert(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      List<Map.Entry<String, PlainValue>> added,
      int depth) {
    YamlNode.Entry sibling = previous.orElse(node.entries().getFirst());
    int column = columnOf(node);
    String separator = separatedByBlankLines(node, depth) ? "\n" : "";
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, PlainValue> field : added) {
      int flowDepth = flowDepth(sibling, depth);
      String entry = format.entry(field.getKey(), field.getValue(), column, depth, flowDepth);
      text.append(previous.isPresent() ? separator + entry : entry + separator);
    }
    return previous.isPresent()
        ? behind(blockEnd(previous.get(), column), text.toString())
        : beforeFirst(node, text.toString());
  }

  /**
   * An entry, with the comments that belong to it, behind another or before the first.
   *
   * @param changes of the entry itself
   */
  Splice move(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      YamlNode.Entry moved,
      List<Splice> changes,
      int depth) {
    int column = columnOf(node);
    boolean onDash = !yaml.beginsLine(moved.start());
    int start = onDash ? moved.start() : blockStart(moved);
    String lines = yaml.text().substring(start, blockEnd(moved, column));
    String changed = Splice.apply(lines, changes.stream().map(it -> it.from(start)).toList());
    String whole = changed.endsWith("\n") ? changed : changed + "\n";
    String text = onDash ? " ".repeat(column) + whole : whole;
    String separator = separatedByBlankLines(node, depth) ? "\n" : "";
    return previous.isPresent()
        ? behind(blockEnd(previous.get(), column), separator + text)
        : beforeFirst(node, text + separator);
  }

  private Splice behind(int offset, String lines) {
    boolean open = offset > 0 && yaml.text().charAt(offset - 1) != '\n';
    return Splice.insert(offset, open ? "\n" + withoutLineEnd(lines) : lines);
  }

  private Splice beforeFirst(YamlNode.Mapping node, String lines) {
    YamlNode.Entry first = node.entries().getFirst();
    if (yaml.beginsLine(first.start())) {
      return Splice.insert(blockStart(first), lines);
    }
    String indent = " ".repeat(columnOf(node));
    return Splice.insert(first.start(), lines.stripLeading() + indent);
  }

  private static String withoutLineEnd(String lines) {
    return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
  }

  /**
   * Values are written like their neighbour, on one line or over several; sections never on one.
   */
  private static int flowDepth(YamlNode.Entry sibling, int depth) {
    return depth == 0 || isBlock(sibling.value()) ? depth + 2 : depth;
  }

  private static boolean isBlock(YamlNode node) {
    return (node instanceof YamlNode.Mapping mapping && !mapping.flow())
        || (node instanceof YamlNode.Sequence sequence && !sequence.flow());
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

  /** Takes an entry away with the comments above it that belong to it. */
  Splice remove(YamlNode.Mapping node, YamlNode.Entry entry) {
    int end = blockEnd(entry, yaml.column(entry.start()));
    if (!yaml.beginsLine(entry.start())) {
      return removeBehindDash(node, entry);
    }
    int start = blockStart(entry);
    boolean blankAfter = end >= yaml.text().length() || isBlankLine(end);
    while (blankAfter && start > 0 && isBlankLine(yaml.lineStart(start - 1))) {
      start = yaml.lineStart(start - 1);
    }
    boolean last = end >= yaml.text().length() && !yaml.text().endsWith("\n");
    return new Splice(new Span(last ? behindLineBefore(start) : start, end), "");
  }

  private int behindLineBefore(int start) {
    int end = start > 0 ? start - 1 : start;
    return end > 0 && yaml.text().charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The dash stays for what follows. */
  private Splice removeBehindDash(YamlNode.Mapping node, YamlNode.Entry entry) {
    int index = node.entries().indexOf(entry);
    if (index + 1 >= node.entries().size()) {
      return new Splice(new Span(entry.start(), end(entry)), "{}");
    }
    YamlNode.Entry next = node.entries().get(index + 1);
    return blockStart(next) == yaml.lineStart(next.start())
        ? new Splice(new Span(entry.start(), next.start()), "")
        : new Splice(new Span(entry.start(), end(entry)), "");
  }

  /** Takes an item away with the comments above it that belong to it. */
  Splice remove(YamlNode.Sequence node, int index) {
    Span lines = itemLines(node, index);
    boolean last = lines.end() >= yaml.text().length() && !yaml.text().endsWith("\n");
    return new Splice(
        new Span(last ? behindLineBefore(lines.start()) : lines.start(), lines.end()), "");
  }

  /** The lines of an item, with the comments above it that belong to it. */
  Span itemLines(YamlNode.Sequence node, int index) {
    int dash = dash(node, index);
    return new Span(
        commentsAbove(dash, yaml.column(dash)),
        yaml.lineAfter(trimmedEnd(node.items().get(index).span(), dash)));
  }

  /** New items, of which those that stood elsewhere come with their lines. */
  Splice insert(YamlNode.Sequence node, int index, List<ListEdits.Added> added, int depth) {
    int column = yaml.column(dash(node, 0));
    StringBuilder text = new StringBuilder();
    for (ListEdits.Added item : added) {
      String lines =
          item.from().isPresent()
              ? yaml.slice(itemLines(node, item.from().get()))
              : format.item(item.value(), column, depth, depth);
      text.append(lines.endsWith("\n") ? lines : lines + "\n");
    }
    return index == 0
        ? Splice.insert(itemLines(node, 0).start(), text.toString())
        : behind(itemLines(node, index - 1).end(), text.toString());
  }

  Splice replace(YamlNode.Sequence node, int index, PlainValue value, int depth) {
    YamlNode item = node.items().get(index);
    int column = yaml.column(dash(node, index));
    String text = format.item(value, column, depth, depth).substring(column + 2);
    int end = trimmedEnd(item.span(), item.span().start());
    return new Splice(new Span(item.span().start(), end), withoutLineEnd(text));
  }

  /** The whole value behind a key's colon, with its comments above the key. */
  List<Splice> replaceValue(
      YamlNode.Mapping node, YamlNode.Entry entry, PlainValue value, int depth) {
    int colon = behindColon(entry);
    boolean blank = entry.value().span().end() == entry.value().span().start();
    boolean anchored = entry.value().outset() < entry.value().span().start();
    String properties =
        anchored
            ? " "
                + yaml.text()
                    .substring(entry.value().outset(), entry.value().span().start())
                    .strip()
            : "";
    int end =
        blank
            ? Math.max(colon, entry.value().span().end())
            : trimmedEnd(entry.value().span(), colon);
    int column = columnOf(node);
    int flowDepth = flowDepth(entry, depth);
    int from = column + YamlScalars.key(entry.key().value()).length() + 1;
    String text =
        properties
            + withoutLineEnd(
                format.valueOf(value, column, from + properties.length(), depth, flowDepth));
    Span old = new Span(colon, end);
    int comment = YamlComments.behind(yaml, end);
    List<String> inside = YamlComments.in(yaml, old, entry.value());
    Splice above =
        Splice.insert(
            yaml.lineStart(entry.start()),
            inside.stream()
                .map(line -> " ".repeat(column) + line + "\n")
                .reduce("", String::concat));
    int line = text.indexOf('\n');
    if (line >= 0 && comment >= 0) {
      int lineEnd = yaml.lineAfter(end);
      return List.of(
          above,
          new Splice(old, text.substring(0, line)),
          behind(lineEnd, text.substring(line + 1) + "\n"));
    }
    return List.of(above, new Splice(old, text));
  }

  /** Behind the colon of an entry's key. */
  int behindColon(YamlNode.Entry entry) {
    return yaml.text().indexOf(':', entry.key().span().end()) + 1;
  }

  private int columnOf(YamlNode.Mapping node) {
    return yaml.column(node.entries().getFirst().start());
  }

  private int dash(YamlNode.Sequence node, int index) {
    int from = index == 0 ? node.span().start() : node.items().get(index - 1).span().end();
    int start = node.items().get(index).outset();
    int column = yaml.column(node.span().start());
    for (int at = start - 1; at >= from; at--) {
      if (yaml.text().charAt(at) == '-' && yaml.column(at) == column) {
        return at;
      }
    }
    return node.span().start();
  }

  /** Start of the first comment line directly above that stands at the same column. */
  private int blockStart(YamlNode.Entry entry) {
    return commentsAbove(entry.start(), yaml.column(entry.start()));
  }

  private int commentsAbove(int offset, int column) {
    int start = yaml.lineStart(offset);
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

  private static int end(YamlNode.Entry entry) {
    return Math.max(entry.value().span().end(), entry.key().span().end());
  }

  /** Behind the entry's last line and the deeper comments that follow it. */
  private int blockEnd(YamlNode.Entry entry, int column) {
    int end = yaml.lineAfter(trimmedEnd(entry.value().span(), entry.key().span().end()));
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
  private int trimmedEnd(Span span, int least) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(yaml.text().charAt(end - 1))) {
      end--;
    }
    return Math.max(end, least);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private boolean isBlankLine(int start) {
    return yaml.text().substring(start, yaml.lineAfter(start)).isBlank();
  }
}
