package io.groundplan.model.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the comments of a stretch of text: what follows a number sign outside of all scalars. */
final class YamlComments {

  private YamlComments() {}

  /** The comments of the stretch, each from its number sign to the end of its line. */
  static List<String> in(YamlText yaml, Span stretch, YamlNode node) {
    List<Span> scalars = new ArrayList<>();
    addScalars(node, scalars);
    scalars.sort(Comparator.comparingInt(Span::start));
    List<String> comments = new ArrayList<>();
    int at = stretch.start();
    int scalar = 0;
    while (at < stretch.end()) {
      while (scalar < scalars.size() && scalars.get(scalar).end() <= at) {
        scalar++;
      }
      if (scalar < scalars.size() && scalars.get(scalar).start() <= at) {
        at = scalars.get(scalar).end();
      } else if (yaml.text().charAt(at) == '#' && isBehindBlank(yaml.text(), at)) {
        int end = yaml.lineAfter(at);
        comments.add(yaml.text().substring(at, end).stripTrailing());
        at = end;
      } else {
        at++;
      }
    }
    return comments;
  }

  /** Where the comment of a line begins that stands behind the offset; -1 where none does. */
  static int behind(YamlText yaml, int offset) {
    int at = offset;
    while (at < yaml.text().length() && " \t".indexOf(yaml.text().charAt(at)) >= 0) {
      at++;
    }
    return at < yaml.text().length() && yaml.text().charAt(at) == '#' ? at : -1;
  }

  private static boolean isBehindBlank(String text, int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  private static void addScalars(YamlNode node, List<Span> spans) {
    switch (node) {
      case YamlNode.Scalar scalar -> spans.add(scalar.span());
      case YamlNode.Sequence sequence -> sequence.items().forEach(item -> addScalars(item, spans));
      case YamlNode.Mapping mapping -> {
        mapping
            .entries()
            .forEach(entry -> {
              spans.add(entry.key().span());
              addScalars(entry.value(), spans);
            });
      }
      case YamlNode.Alias _, YamlNode.Cycle _ -> {
        // names of anchors hold no number sign behind a blank
      }
    }
  }
}
