package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Subject;
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
    reading.report(about, subject, node.position(), message);
    return Optional.empty();
  }

  /** Reports a value that its type refuses, at the character that it refuses. */
  <T> Optional<T> refuse(
      RuleDescription about, YamlNode.Scalar node, AddressFormatException refused) {
    SourcePosition start = node.position();
    boolean inside = node.plain() && !node.value().contains("\n");
    SourcePosition position =
        inside ? new SourcePosition(start.line(), start.column() + refused.position()) : start;
    reading.report(
        about, subject, position, "\"" + shown(node.value()) + "\": " + refused.reason());
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
