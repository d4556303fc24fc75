package io.groundplan.model.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds nodes from parser events, with a stack of its own. */
final class YamlTreeBuilder {

  /** More than 100,000 elements have; each takes about 100 bytes. */
  static final int NODE_LIMIT = 2_500_000;

  private final String file;
  private final String text;
  private final TextOffsets offsets;
  private final Deque<Open> stack = new ArrayDeque<>();
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private int documents;
  private int nodes;
  private Optional<YamlNode> root = Optional.empty();

  YamlTreeBuilder(String file, String text) {
    this.file = file;
    this.text = text;
    this.offsets = new TextOffsets(text);
  }

  /** The root of the text's only document; empty when it holds nothing. */
  Optional<YamlNode> root() {
    return root;
  }

  /** A collection that has begun. */
  private record Open(
      boolean mapping,
      boolean flow,
      Optional<String> anchor,
      Mark start,
      List<YamlNode> children) {}

  void accept(Event event) throws UnreadableFileException {
    Event.ID id = event.getEventId();
    if (event instanceof NodeEvent && ++nodes > NODE_LIMIT) {
      throw unreadable(
          start(event), "it has more than 2,500,000 values up to here, which no topology has");
    }
    switch (id) {
      case DocumentStart -> {
        documents++;
        if (documents > 1) {
          throw unreadable(start(event), "it holds more than one YAML document");
        }
      }
      case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> close(event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> {
        // stream and document ends carry nothing
      }
    }
  }

  private void open(CollectionStartEvent event) throws UnreadableFileException {
    if (stack.size() >= YamlText.DEPTH_LIMIT) {
      throw unreadable(start(event), "it nests deeper than " + YamlText.DEPTH_LIMIT + " levels");
    }
    Optional<String> anchor = anchor(event);
    anchor.ifPresent(openAnchors::add);
    stack.push(
        new Open(
            event instanceof MappingStartEvent,
            event.isFlow(),
            anchor,
            start(event),
            new ArrayList<>()));
  }

  private void close(Event event) throws UnreadableFileException {
    Open open = stack.pop();
    int outset = offsets.at(open.start().getIndex());
    int end = end(open, event);
    int start = start(open, outset, end);
    Span span = new Span(start, end);
    SourcePosition position = moved(position(open.start()), outset, start);
    YamlNode node =
        open.mapping()
            ? mapping(open, outset, span, position)
            : new YamlNode.Sequence(open.children(), open.flow(), outset, span, position);
    open.anchor().ifPresent(openAnchors::remove);
    add(node, open.anchor());
  }

  private int start(Open open, int outset, int end) {
    boolean bare = outset >= end || "&!".indexOf(text.charAt(outset)) < 0;
    if (!bare && !open.flow() && open.mapping() && !open.children().isEmpty()) {
      return open.children().getFirst().outset();
    }
    return bare ? outset : behindProperties(outset, end);
  }

  private int end(Open open, Event event) {
    if (open.flow() || open.children().isEmpty()) {
      return offsets.at(event.getEndMark().map(Mark::getIndex).orElse(0));
    }
    return open.children().getLast().span().end();
  }

  private YamlNode mapping(Open open, int outset, Span span, SourcePosition position)
      throws UnreadableFileException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    List<YamlNode> merged = new ArrayList<>();
    for (int i = 0; i + 1 < open.children().size(); i += 2) {
      YamlNode value = open.children().get(i + 1);
      YamlNode written = open.children().get(i);
      if (!(written.resolved() instanceof YamlNode.Scalar resolved)) {
        throw new UnreadableFileException(
            file, Optional.of(open.children().get(i).position()), "a key must be text");
      }
      YamlNode.Scalar key =
          written instanceof YamlNode.Alias ? standingAt(resolved, written) : resolved;
      if (key.plain() && key.value().equals("<<")) {
        merged.add(value);
      } else {
        entries.add(new YamlNode.Entry(key, value, entryStart(key)));
      }
    }
    return new YamlNode.Mapping(entries, merged, open.flow(), outset, span, position);
  }

  /** A key that is written as an alias stands where the alias does. */
  private static YamlNode.Scalar standingAt(YamlNode.Scalar key, YamlNode alias) {
    return new YamlNode.Scalar(
        key.value(),
        key.plain(),
        key.foreignTag(),
        alias.span().start(),
        alias.span(),
        alias.position());
  }

  /** Behind a question mark, YAML lets keys span lines. */
  private int entryStart(YamlNode.Scalar key) {
    int before = key.outset() - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == '?' && isIndicator(before) ? before : key.outset();
  }

  private boolean isIndicator(int mark) {
    return (mark + 1 >= text.length() || Character.isWhitespace(text.charAt(mark + 1)))
        && (mark == 0 || "{[, \t\n".indexOf(text.charAt(mark - 1)) >= 0);
  }

  private void scalar(ScalarEvent event) {
    Mark start = start(event);
    int end = offsets.at(event.getEndMark().map(Mark::getIndex).orElse(0));
    boolean foreignTag =
        event.getTag().filter(tag -> !tag.startsWith("tag:yaml.org,2002:")).isPresent();
    int outset = offsets.at(start.getIndex());
    boolean bare = event.getAnchor().isEmpty() && event.getTag().isEmpty();
    int from = bare ? outset : behindProperties(outset, end);
    YamlNode.Scalar node =
        new YamlNode.Scalar(
            event.getValue(),
            event.getScalarStyle() == ScalarStyle.PLAIN,
            foreignTag || unknownStandardTag(event),
            outset,
            new Span(from, end),
            moved(position(start), outset, from));
    add(node, anchor(event));
  }

  /** Anchor and tag stand before a value and are not its own: they stay when it changes. */
  private int behindProperties(int start, int end) {
    int offset = start;
    while (offset < end && (text.charAt(offset) == '&' || text.charAt(offset) == '!')) {
      while (offset < end && !Character.isWhitespace(text.charAt(offset))) {
        offset++;
      }
      while (offset < end && Character.isWhitespace(text.charAt(offset))) {
        offset++;
      }
    }
    return offset;
  }

  private SourcePosition moved(SourcePosition position, int from, int to) {
    if (from == to) {
      return position;
    }
    int line = text.lastIndexOf('\n', to - 1);
    return line < from
        ? new SourcePosition(position.line(), position.column() + text.codePointCount(from, to))
        : new SourcePosition(
            position.line() + (int) text.substring(from, to).chars().filter(c -> c == '\n').count(),
            1 + text.codePointCount(line + 1, to));
  }

  private static boolean unknownStandardTag(ScalarEvent event) {
    return event
        .getTag()
        .filter(tag -> !tag.matches("tag:yaml\\.org,2002:(str|int|float|bool|null)"))
        .isPresent();
  }

  private void alias(AliasEvent event) throws UnreadableFileException {
    Mark start = start(event);
    Span span =
        new Span(
            offsets.at(start.getIndex()),
            offsets.at(event.getEndMark().map(Mark::getIndex).orElse(0)));
    String name = event.getAlias().getValue();
    YamlNode target = anchors.get(name);
    if (openAnchors.contains(name)) {
      add(new YamlNode.Cycle(span, position(start)), Optional.empty());
    } else if (target == null) {
      throw unreadable(start, "alias *" + name + " has no anchor &" + name + " before it");
    } else {
      add(new YamlNode.Alias(target, span, position(start)), Optional.empty());
    }
  }

  private void add(YamlNode node, Optional<String> anchor) {
    anchor.ifPresent(name -> anchors.put(name, node));
    if (stack.isEmpty()) {
      root = Optional.of(node);
    } else {
      stack.peek().children().add(node);
    }
  }

  private static Optional<String> anchor(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue());
  }

  private static Mark start(Event event) {
    return event.getStartMark().orElseThrow();
  }

  private static SourcePosition position(Mark mark) {
    return new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private UnreadableFileException unreadable(Mark mark, String reason) {
    return new UnreadableFileException(file, Optional.of(position(mark)), reason);
  }
}
