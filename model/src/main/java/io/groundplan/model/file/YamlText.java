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

  static final int CODE_POINT_LIMIT = 32 * 1024 * 1024;

  /**
   * Parses a text.
   *
   * @param file its name, for messages
   * @throws UnreadableFileException when it is not YAML
   */
  static YamlText parse(String file, String text) throws UnreadableFileException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(CODE_POINT_LIMIT)
            .setParseComments(false)
            // The scanner copies its window whenever it reads on: quadratic in the longest scalar.
            .setBufferSize(Math.max(1024, text.length() + 1))
            .build();
    YamlTreeBuilder builder = new YamlTreeBuilder(file, text);
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        builder.accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      Optional<SourcePosition> position =
          e.getProblemMark()
              .map(mark -> new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1));
      throw new UnreadableFileException(file, position, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new UnreadableFileException(file, Optional.empty(), "not YAML: " + firstLine(e));
    }
    return new YamlText(text, builder.root());
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  /** The line end that the text uses: that of its first line. */
  String lineEnd() {
    int newline = text.indexOf('\n');
    return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
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
