package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits of maps in braces and lists in brackets. */
final class FlowEdits {

  /** Stands between a part and its comment, until it is known whether a comma goes there. */
  private static final String COMMENT = "\0";

  private final YamlText yaml;

  FlowEdits(YamlText yaml) {
    this.yaml = yaml;
  }

  /** New entries behind another, or before the first. */
  List<Splice> insert(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      List<Map.Entry<String, PlainValue>> added) {
    return insertTexts(
        node.span(),
        parts(node),
        previous.map(entry -> partOf(entry)),
        added.stream()
            .map(
                field -> YamlScalars.key(field.getKey()) + ": " + YamlFormat.flow(field.getValue()))
            .toList());
  }

  /**
   * An entry behind another or before the first.
   *
   * @param changes of the entry itself
   */
  List<Splice> move(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      YamlNode.Entry moved,
      List<Splice> changes) {
    Span part = partOf(moved);
    String text =
        Splice.apply(yaml.slice(part), changes.stream().map(it -> it.from(part.start())).toList());
    return insertTexts(
        node.span(),
        parts(node),
        previous.map(FlowEdits::partOf),
        List.of(text + behind(part, node.span())));
  }

  /** New items, of which those that stood elsewhere come as they are written. */
  List<Splice> insert(YamlNode.Sequence node, int index, List<ListEdits.Added> added) {
    List<String> texts =
        added.stream()
            .map(item ->
                item.from()
                    .map(from -> yaml.slice(whole(node.items().get(from))))
                    .orElseGet(() -> YamlFormat.flow(item.value())))
            .toList();
    return insertTexts(
        node.span(),
        parts(node),
        index == 0 ? Optional.empty() : Optional.of(whole(node.items().get(index - 1))),
        texts);
  }

  /** Takes entries away. */
  List<Splice> remove(YamlNode.Mapping node, Set<YamlNode.Entry> removed) {
    List<Boolean> gone = node.entries().stream().map(removed::contains).toList();
    return removeParts(node.span(), node.entries().stream().map(FlowEdits::partOf).toList(), gone);
  }

  /** Takes items away. */
  List<Splice> remove(YamlNode.Sequence node, Set<Integer> removed) {
    List<Boolean> gone = new ArrayList<>();
    for (int i = 0; i < node.items().size(); i++) {
      gone.add(removed.contains(i));
    }
    return removeParts(node.span(), parts(node), gone);
  }

  /** The comment behind a part that has its line for itself. */
  private String behind(Span part, Span around) {
    if (!isAlone(part, around)) {
      return "";
    }
    int comma = comma(part.end(), around.end());
    int at = comma < 0 ? part.end() : comma + 1;
    int comment = YamlComments.behind(yaml, at);
    return comment < 0 ? "" : COMMENT + yaml.text().substring(at, endOfLine(at));
  }

  /** A part with a comma between it and its comment. */
  private static String separated(String part) {
    return part.contains(COMMENT) ? part.replace(COMMENT, ",") : part + ",";
  }

  private List<Splice> insertTexts(
      Span around, List<Span> parts, Optional<Span> previous, List<String> texts) {
    if (previous.isEmpty()) {
      if (!parts.isEmpty() && isAlone(parts.getFirst(), around)) {
        int line = yaml.lineStart(parts.getFirst().start());
        String indent = yaml.text().substring(line, parts.getFirst().start());
        return List.of(
            Splice.insert(
                line,
                texts.stream()
                    .map(it -> indent + separated(it) + "\n")
                    .collect(Collectors.joining())));
      }
      String behind = parts.isEmpty() ? "" : ", ";
      return List.of(Splice.insert(around.start() + 1, onOneLine(texts) + behind));
    }
    Span before = previous.get();
    if (!isAlone(before, around)) {
      return List.of(Splice.insert(before.end(), ", " + onOneLine(texts)));
    }
    int line = yaml.lineStart(before.start());
    String indent = "\n" + yaml.text().substring(line, before.start());
    int comma = comma(before.end(), around.end());
    int lineEnd = endOfLine(before.end());
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      boolean last = i == texts.size() - 1 && comma < 0;
      joined
          .append(indent)
          .append(last ? texts.get(i).replace(COMMENT, "") : separated(texts.get(i)));
    }
    return comma >= 0
        ? List.of(Splice.insert(lineEnd, joined.toString()))
        : List.of(Splice.insert(before.end(), ","), Splice.insert(lineEnd, joined.toString()));
  }

  private static String onOneLine(List<String> texts) {
    return texts.stream()
        .map(it -> it.contains(COMMENT) ? it.substring(0, it.indexOf(COMMENT)) : it)
        .collect(Collectors.joining(", "));
  }

  private List<Splice> removeParts(Span around, List<Span> parts, List<Boolean> gone) {
    List<Splice> splices = new ArrayList<>();
    int last = parts.size() - 1;
    int from = 0;
    while (from <= last) {
      if (!gone.get(from)) {
        from++;
        continue;
      }
      int to = from;
      while (to < last && gone.get(to + 1) && !isAlone(parts.get(to), around)) {
        to++;
      }
      splices.add(new Splice(removed(around, parts, from, to), ""));
      from = to + 1;
    }
    return splices;
  }

  /** Parts with the commas that they need no more, or with their lines where they fill them. */
  private Span removed(Span around, List<Span> parts, int from, int to) {
    int start = parts.get(from).start();
    int end = parts.get(to).end();
    if (from == to && isAlone(parts.get(from), around)) {
      return new Span(yaml.lineStart(start), yaml.lineAfter(end));
    }
    if (to + 1 < parts.size()) {
      int next = parts.get(to + 1).start();
      boolean sameLine = yaml.lineStart(next) <= end;
      return new Span(start, sameLine ? next : behindComma(end, around.end()));
    }
    return from > 0 && yaml.lineStart(start) <= parts.get(from - 1).end()
        ? new Span(parts.get(from - 1).end(), end)
        : new Span(start, behindComma(end, around.end()));
  }

  private int behindComma(int end, int closing) {
    int comma = comma(end, closing);
    return comma < 0 ? end : comma + 1;
  }

  /** Whether the part has its line or lines for itself, with its comma and a comment at most. */
  private boolean isAlone(Span part, Span around) {
    if (!yaml.beginsLine(part.start()) || yaml.lineStart(part.start()) <= around.start()) {
      return false;
    }
    int comma = comma(part.end(), around.end());
    int at = comma < 0 ? part.end() : comma + 1;
    String rest = yaml.text().substring(at, endOfLine(at)).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  private int endOfLine(int offset) {
    int end = yaml.text().indexOf('\n', offset);
    if (end < 0) {
      return yaml.text().length();
    }
    return end > offset && yaml.text().charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int comma(int offset, int closing) {
    int at = offset;
    while (at < closing && Character.isWhitespace(yaml.text().charAt(at))) {
      at++;
    }
    return at < closing && yaml.text().charAt(at) == ',' ? at : -1;
  }

  private static List<Span> parts(YamlNode.Mapping node) {
    List<Span> parts = new ArrayList<>();
    node.entries().forEach(entry -> parts.add(partOf(entry)));
    node.merged().forEach(merged -> parts.add(merged.span()));
    return parts;
  }

  private static List<Span> parts(YamlNode.Sequence node) {
    return node.items().stream().map(FlowEdits::whole).toList();
  }

  private static Span partOf(YamlNode.Entry entry) {
    return new Span(entry.start(), Math.max(entry.value().span().end(), entry.key().span().end()));
  }

  private static Span whole(YamlNode node) {
    return new Span(node.outset(), node.span().end());
  }
}
