package io.groundplan.app.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence in one face.
 *
 * @param text without the marks of Markdown; of a link its words
 */
record Phrase(String text, Face face) {
  private static final Pattern MARKED =
      Pattern.compile(
          "`(?<code>[^`]+)`|\\*\\*(?<bold>[^*]+)\\*\\*|(?<![\\w*])\\*(?<italic>[^*]+)\\*"
              + "|\\[(?<link>[^\\]]+)\\]\\([^)]*\\)");

  /** How it is set. */
  enum Face {
    PLAIN,
    BOLD,
    ITALIC,
    CODE
  }

  /** The stretches of a sentence. */
  static List<Phrase> of(String sentence) {
    List<Phrase> phrases = new ArrayList<>();
    Matcher matcher = MARKED.matcher(sentence);
    int from = 0;
    while (matcher.find()) {
      add(phrases, sentence.substring(from, matcher.start()), Face.PLAIN);
      add(phrases, matcher.group("code"), Face.CODE);
      add(phrases, matcher.group("bold"), Face.BOLD);
      add(phrases, matcher.group("italic"), Face.ITALIC);
      if (matcher.group("link") != null) {
        phrases.addAll(of(matcher.group("link")));
      }
      from = matcher.end();
    }
    add(phrases, sentence.substring(from), Face.PLAIN);
    return List.copyOf(phrases);
  }

  private static void add(List<Phrase> phrases, @Nullable String text, Face face) {
    if (text != null && !text.isEmpty()) {
      phrases.add(new Phrase(text, face));
    }
  }
}
