package io.groundplan.app.explaining;

import java.util.ArrayList;
import java.util.List;

/** A part of a rule's page. */
sealed interface PageBlock {

  /** A heading; the page's own has level 1. */
  record Heading(int level, String text) implements PageBlock {}

  /** Sentences, with the marks of Markdown inside them. */
  record Paragraph(String text) implements PageBlock {}

  /** An entry of a list. */
  record Bullet(String text) implements PageBlock {}

  /** Lines that stand as they are: examples, messages and tables. */
  record Verbatim(String text) implements PageBlock {}

  /** The parts of a page. Knows what the pages use of Markdown, which is little. */
  static List<PageBlock> parse(String page) {
    List<PageBlock> blocks = new ArrayList<>();
    List<String> verbatim = new ArrayList<>();
    boolean fenced = false;
    for (String line : page.lines().toList()) {
      boolean fence = line.startsWith("```");
      boolean table = !fenced && line.startsWith("|");
      if ((fenced && !fence) || table) {
        verbatim.add(line);
        continue;
      }
      if (!verbatim.isEmpty()) {
        blocks.add(new Verbatim(String.join("\n", verbatim)));
        verbatim.clear();
      }
      if (fence) {
        fenced = !fenced;
      } else if (!line.isBlank()) {
        blocks.add(ofLine(line));
      }
    }
    if (!verbatim.isEmpty()) {
      blocks.add(new Verbatim(String.join("\n", verbatim)));
    }
    return List.copyOf(blocks);
  }

  private static PageBlock ofLine(String line) {
    if (line.startsWith("#")) {
      String text = line.replaceFirst("^#+", "");
      return new Heading(line.length() - text.length(), text.strip());
    }
    return line.startsWith("- ") ? new Bullet(line.substring(2).strip()) : new Paragraph(line);
  }
}
