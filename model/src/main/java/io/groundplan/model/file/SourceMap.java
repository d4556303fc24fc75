package io.groundplan.model.file;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.TextFix;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a file stand. A subject whose own value is not written (a short form,
 * something inherited) stands where the nearest written value around it stands.
 */
public final class SourceMap {

  /** Of a file that is not there. */
  static final SourceMap EMPTY =
      new SourceMap(Optional.empty(), Map.of(), new Reading(new YamlText("", Optional.empty())));

  private final Optional<YamlNode> root;
  private final Map<ElementId, YamlNode.Entry> elements;
  private final IdentityHashMap<Problem, SourcePosition> exact;
  private final IdentityHashMap<Problem, List<TextFix>> fixes;

  SourceMap(Optional<YamlNode> root, Map<ElementId, YamlNode.Entry> elements, Reading reading) {
    this.root = root;
    this.elements = elements;
    this.exact = reading.positions();
    this.fixes = reading.fixes();
  }

  /** Where the problem is: the very character where reading found it, else its subject. */
  public SourcePosition locate(Problem problem) {
    SourcePosition position = exact.get(problem);
    return position != null ? position : locate(problem.subject());
  }

  /** The edits of the text that mend a reader's problem; none for any other. */
  public List<TextFix> fixes(Problem problem) {
    return fixes.getOrDefault(problem, List.of());
  }

  /** Where the subject stands. */
  public SourcePosition locate(Subject subject) {
    YamlNode.Entry entry = subject.element().map(elements::get).orElse(null);
    if (entry != null) {
      YamlNode found = walk(entry.value(), subject.path());
      return found.equals(entry.value()) ? entry.key().position() : found.position();
    }
    return subject.element().isPresent()
        ? SourcePosition.START
        : root.map(node -> walk(node, subject.path()).position()).orElse(SourcePosition.START);
  }

  private static YamlNode walk(YamlNode start, KeyPath path) {
    YamlNode here = start;
    for (String key : path.keys()) {
      here = step(here, key);
    }
    return here;
  }

  private static YamlNode step(YamlNode here, String key) {
    return switch (here.resolved()) {
      case YamlNode.Mapping mapping -> {
        YamlNode.Entry entry = mapping.effective().get(key);
        if (entry == null) {
          yield here;
        }
        yield entry.value().isNull() ? entry.key() : entry.value();
      }
      case YamlNode.Sequence sequence -> item(sequence, key).orElse(here);
      case YamlNode.Scalar _, YamlNode.Alias _, YamlNode.Cycle _ -> here;
    };
  }

  /** The item with that number, or the one that names the key where a list stands for a map. */
  private static Optional<YamlNode> item(YamlNode.Sequence sequence, String key) {
    if (key.matches("\\d{1,9}")) {
      int index = Integer.parseInt(key);
      return index < sequence.items().size()
          ? Optional.of(sequence.items().get(index))
          : Optional.empty();
    }
    return sequence.items().stream()
        .filter(
            item -> item.resolved() instanceof YamlNode.Scalar scalar && scalar.value().equals(key))
        .findFirst();
  }
}
