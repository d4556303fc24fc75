package io.groundplan.model.file;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Section;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Edits of single texts wherever they stand in a file. What an anchor names is edited once, where
 * it is written; so are texts under keys that the format does not know.
 */
final class ScalarEdits {

  private final String text;
  private final ScalarChange change;
  private final List<Splice> splices = new ArrayList<>();

  ScalarEdits(String text, ScalarChange change) {
    this.text = text;
    this.change = change;
  }

  /** The text with all changes made. */
  String apply(YamlNode root) {
    visit(root, KeyPath.SELF);
    return Splice.apply(text, splices);
  }

  private void visit(YamlNode node, KeyPath path) {
    switch (node) {
      case YamlNode.Scalar scalar -> visitScalar(scalar, path);
      case YamlNode.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          visit(sequence.items().get(i), path.then(i));
        }
      }
      case YamlNode.Mapping mapping ->
          mapping.entries().forEach(entry -> visit(entry.value(), path.then(entry.key().value())));
      case YamlNode.Alias _, YamlNode.Cycle _ -> {}
    }
  }

  private void visitScalar(YamlNode.Scalar scalar, KeyPath path) {
    if (scalar.isNull()) {
      return;
    }
    Optional<String> changed = change.apply(subject(path), scalar.value());
    if (changed.isPresent() && !changed.get().equals(scalar.value())) {
      String old = text.substring(scalar.span().start(), scalar.span().end());
      splices.add(new Splice(scalar.span(), YamlScalars.like(old, changed.get())));
    }
  }

  /** A path from the root as people know it: the element and what is inside. */
  private static Subject subject(KeyPath path) {
    List<String> keys = path.keys();
    if (keys.size() >= 2 && Section.ofKey(keys.getFirst()).isPresent()) {
      Optional<ElementId> id = ElementId.tryParse(keys.get(1));
      if (id.isPresent()) {
        return new Subject(id, KeyPath.of(keys.subList(2, keys.size())));
      }
    }
    return Subject.inFile(path);
  }
}
