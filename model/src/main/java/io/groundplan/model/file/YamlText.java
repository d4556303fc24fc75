package io.groundplan.model.file;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text and its nodes. The nodes are built from the parser's events, not from its composer:
 * events know where an alias stands, and take no stack however deep the text nests.
 */
record YamlText(String text, Optional<YamlNode> root) {

  /** Deeper than any network, shallower than any stack. */
  static final int DEPTH_LIMIT = 64;

  /** More tabs behind values than anybody writes: each is read once more. */
  private static final int TAB_LIMIT = 50;

  /** Larger than any network, small enough to hold: 100,000 elements take about 21 million. */
  static final int CODE_POINT_LIMIT = 24 * 1024 * 1024;

  /**
   * Parses a text.
   *
   * @param file its name, for messages
   * @throws UnreadableFileException when it is not YAML
   */
  static YamlText parse(String file, String text) throws UnreadableFileException {
    if (text.codePointCount(0, text.length()) > CODE_POINT_LIMIT) {
      throw new UnreadableFileException(
          file, Optional.empty(), "it has more than 24 Mi characters, which no topology has");
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(CODE_POINT_LIMIT)
            .setParseComments(false)
            // The scanner copies its window whenever it reads on: quadratic in the longest scalar.
            .setBufferSize(Math.max(1024, text.length() + 1))
            .build();
    String read = text;
    for (int tabs = 0; ; tabs++) {
      YamlTreeBuilder builder = new YamlTreeBuilder(file, text);
      try {
        for (Event event : new Parse(settings).parseString(read)) {
          builder.accept(event);
        }
        return new YamlText(text, builder.root());
      } catch (MarkedYamlEngineException e) {
        Optional<Integer> tab = trailingTab(read, e);
        if (tab.isEmpty() || tabs >= TAB_LIMIT) {
          throw refused(file, e);
        }
        read = read.substring(0, tab.get()) + " " + read.substring(tab.get() + 1);
      } catch (YamlEngineException e) {
        throw new UnreadableFileException(file, Optional.empty(), "not YAML: " + firstLine(e));
      }
    }
  }

  private static UnreadableFileException refused(String file, MarkedYamlEngineException e) {
    Optional<SourcePosition> position =
        e.getProblemMark()
            .map(mark -> new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1));
    return new UnreadableFileException(file, position, "not YAML: " + e.getProblem());
  }

  /**
   * The tab behind a value that the scanner stumbled over: YAML allows it before a comment and at
   * the end of a line (YAML 1.2.2 section 6.2), the scanner does not everywhere.
   */
  private static Optional<Integer> trailingTab(String text, MarkedYamlEngineException e) {
    return e.getProblemMark()
        .map(mark -> new TextOffsets(text).at(mark.getIndex()))
        .filter(at -> at < text.length() && text.charAt(at) == '\t')
        .filter(at -> !text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank())
        .filter(at -> {
          int end = text.indexOf('\n', at);
          String rest = text.substring(at, end < 0 ? text.length() : end).strip();
          return rest.isEmpty() || rest.startsWith("#");
        });
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  /** The line end that the text uses: that of its first line. */
  String lineEnd() {
    int newline = text.indexOf('\n');
    return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
  }

  /** How far the offset stands from the start of its line, in UTF-16 units. */
  int column(int offset) {
    return offset - lineStart(offset);
  }

  /** Whether only blanks stand between the start of the line and the offset. */
  boolean beginsLine(int offset) {
    int at = offset - 1;
    while (at >= 0 && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }

  /** The stretch, as it is written. */
  String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Start of the line that holds the offset. */
  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line end of the line that holds the offset. */
  int lineAfter(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length() : newline + 1;
  }
}
