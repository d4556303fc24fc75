package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits of maps in braces and lists in brackets. */
final class FlowEdits {

  private final YamlText yaml;

  FlowEdits(YamlText yaml) {
    this.yaml = yaml;
  }

  Splice insert(
      YamlNode.Mapping node, Optional<YamlNode.Entry> previous, String key, PlainValue value) {
    String text = YamlScalars.key(key) + ": " + YamlFormat.flow(value);
    if (previous.isPresent()) {
      return Splice.insert(end(previous.get()), ", " + text);
    }
    String separator = node.entries().isEmpty() && node.merged().isEmpty() ? "" : ", ";
    return Splice.insert(opening(node.span(), '{'), text + separator);
  }

  Splice move(YamlNode.Mapping node, Optional<YamlNode.Entry> previous, YamlNode.Entry moved) {
    String text = yaml.text().substring(moved.key().span().start(), end(moved));
    return previous.isPresent()
        ? Splice.insert(end(previous.get()), ", " + text)
        : Splice.insert(opening(node.span(), '{'), text + ", ");
  }

  Splice insert(YamlNode.Sequence node, int index, List<PlainValue> values) {
    String text = values.stream().map(YamlFormat::flow).collect(Collectors.joining(", "));
    if (index > 0) {
      return Splice.insert(node.items().get(index - 1).span().end(), ", " + text);
    }
    return Splice.insert(opening(node.span(), '['), text + (node.items().isEmpty() ? "" : ", "));
  }

  Splice remove(YamlNode.Mapping node, YamlNode.Entry entry) {
    int start = entry.key().span().start();
    int end = end(entry);
    return withComma(start, end, opening(node.span(), '{'), node.span().end());
  }

  Splice remove(YamlNode.Sequence node, int index) {
    Span span = node.items().get(index).span();
    return withComma(span.start(), span.end(), opening(node.span(), '['), node.span().end());
  }

  /** Takes the comma behind with it, or the one before where none is behind. */
  private Splice withComma(int start, int end, int opening, int closing) {
    String text = yaml.text();
    int after = end;
    while (after < closing && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    if (after < closing && text.charAt(after) == ',') {
      after++;
      while (after < closing && text.charAt(after) == ' ') {
        after++;
      }
      return new Splice(new Span(start, after), "");
    }
    int before = start;
    while (before > opening && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    boolean comma = before > opening && text.charAt(before - 1) == ',';
    return new Splice(new Span(comma ? before - 1 : start, end), "");
  }

  private static int end(YamlNode.Entry entry) {
    return Math.max(entry.value().span().end(), entry.key().span().end());
  }

  /** Behind the opening brace: an anchor or tag may stand before it. */
  private int opening(Span span, char brace) {
    return yaml.text().indexOf(brace, span.start()) + 1;
  }
}
