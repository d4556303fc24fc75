package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.TextFix;
import java.util.List;
import java.util.Optional;

/**
 * Where reading stands: the element, the keys inside it, and what collects problems.
 *
 * @param reading collects problems
 * @param subject what is being read
 */
record ReadingPlace(Reading reading, Subject subject) {

  ReadingPlace then(String key) {
    return new ReadingPlace(reading, subject.then(key));
  }

  ReadingPlace then(int index) {
    return new ReadingPlace(reading, subject.then(index));
  }

  /** The element being read. */
  ElementId element() {
    return subject.element().orElseThrow();
  }

  /** The last key of the path. */
  String key() {
    return subject.path().keys().getLast();
  }

  /** Reports a problem at the node; always empty, for the value that is unknown then. */
  <T> Optional<T> report(RuleDescription about, YamlNode node, String message) {
    return report(about, node, message, List.of());
  }

  /** Reports a problem at the node with edits of the text that mend it. */
  <T> Optional<T> report(
      RuleDescription about, YamlNode node, String message, List<TextFix> fixes) {
    reading.report(about, subject, node.position(), message, fixes);
    return Optional.empty();
  }

  /** Reports a value that its type refuses, at the character that it refuses. */
  <T> Optional<T> refuse(
      RuleDescription about, YamlNode.Scalar node, AddressFormatException refused) {
    return refuse(about, node, refused, reading.textFixes().corrected(node, refused));
  }

  /** Reports a value that its type refuses with edits of the text that mend it. */
  <T> Optional<T> refuse(
      RuleDescription about,
      YamlNode.Scalar node,
      AddressFormatException refused,
      List<TextFix> fixes) {
    SourcePosition start = node.position();
    int at = node.value().indexOf(refused.input());
    boolean inside = node.plain() && !node.value().contains("\n") && at >= 0;
    int column =
        inside ? start.column() + node.value().codePointCount(0, at) + refused.position() : 0;
    SourcePosition position = inside ? new SourcePosition(start.line(), column) : start;
    reading.report(
        about, subject, position, "\"" + shown(node.value()) + "\": " + refused.reason(), fixes);
    return Optional.empty();
  }

  /** Reports a node of the wrong form. */
  <T> Optional<T> expected(String wanted, YamlNode node) {
    String got =
        switch (node.resolved()) {
          case YamlNode.Scalar scalar ->
              scalar.isNull() ? "nothing" : "\"" + shown(scalar.value()) + "\"";
          case YamlNode.Sequence _ -> "a list";
          case YamlNode.Mapping _ -> "a map";
          case YamlNode.Cycle _ -> "an alias inside the node that it stands for";
          case YamlNode.Alias _ -> "an alias";
        };
    return report(ReaderCodes.VALUE_NOT_PARSABLE, node, "expected " + wanted + ", found " + got);
  }

  /** A value short enough for a message. */
  static String shown(String value) {
    int limit = 60;
    String line = value.replace('\n', ' ').replace('\r', ' ');
    return line.codePointCount(0, line.length()) <= limit
        ? line
        : line.substring(0, line.offsetByCodePoints(0, limit)) + "…";
  }
}
