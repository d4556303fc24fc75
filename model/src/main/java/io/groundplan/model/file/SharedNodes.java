package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What becomes of the nodes that aliases stand for. An alias stays where its place shall mean what
 * its anchor means after the edit; everywhere else it is written out.
 */
final class SharedNodes {

  private final Set<YamlNode> targets = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<YamlNode, PlainValue> changed = new IdentityHashMap<>();
  private final Set<YamlNode> gone = Collections.newSetFromMap(new IdentityHashMap<>());

  SharedNodes(YamlText yaml) {
    yaml.root().ifPresent(this::find);
  }

  private void find(YamlNode node) {
    switch (node) {
      case YamlNode.Alias alias -> targets.add(alias.target());
      case YamlNode.Sequence sequence -> sequence.items().forEach(this::find);
      case YamlNode.Mapping mapping -> {
        mapping.merged().forEach(this::find);
        mapping.entries().forEach(entry -> find(entry.value()));
      }
      case YamlNode.Scalar _, YamlNode.Cycle _ -> {
        // stands for itself
      }
    }
  }

  /** Whether there are aliases at all. */
  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Whether an edit of one place reaches others. */
  boolean isTouched() {
    return !changed.isEmpty() || !gone.isEmpty();
  }

  /** Learns what anchors will mean. */
  void learn(YamlNode node, PlainValue before, PlainValue after) {
    if (node instanceof YamlNode.Alias || before.equals(after)) {
      return;
    }
    if (targets.contains(node)) {
      changed.put(node, after);
    }
    ValueShapes.Pair pair = ValueShapes.of(node, before, after);
    if (node instanceof YamlNode.Mapping mapping
        && pair.before() instanceof PlainValue.Fields old
        && pair.after() instanceof PlainValue.Fields wanted) {
      var renames = KeyRenames.between(old, wanted);
      for (YamlNode.Entry entry : mapping.entries()) {
        String key = entry.key().value();
        Optional<PlainValue> was = old.get(key);
        Optional<PlainValue> is = wanted.get(renames.getOrDefault(key, key));
        if (was.isPresent() && is.isPresent()) {
          learn(entry.value(), was.get(), is.get());
        } else if (was.isPresent()) {
          lose(entry.value());
        }
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      List<PlainValue> olds = ValueShapes.items(before);
      ListEdits edits = ListEdits.between(olds, ValueShapes.items(after));
      for (int i = 0; i < sequence.items().size() && i < olds.size(); i++) {
        if (edits.removed().contains(i)) {
          lose(sequence.items().get(i));
        }
      }
      edits
          .changed()
          .forEach(change -> {
            if (change.index() < sequence.items().size()) {
              learn(
                  sequence.items().get(change.index()),
                  olds.get(change.index()),
                  ValueShapes.items(after).get(change.after()));
            }
          });
    } else if (!(node instanceof YamlNode.Scalar)) {
      List<YamlNode> inside = new ArrayList<>();
      if (node instanceof YamlNode.Mapping mapping) {
        mapping.entries().forEach(entry -> inside.add(entry.value()));
      }
      inside.forEach(this::lose);
    }
  }

  private void lose(YamlNode node) {
    if (targets.contains(node)) {
      gone.add(node);
    }
    switch (node) {
      case YamlNode.Sequence sequence -> sequence.items().forEach(this::lose);
      case YamlNode.Mapping mapping -> mapping.entries().forEach(entry -> lose(entry.value()));
      case YamlNode.Scalar _, YamlNode.Alias _, YamlNode.Cycle _ -> {
        // nothing inside
      }
    }
  }

  /** Whether the node that the alias stands for leaves the text. */
  boolean isGone(YamlNode node) {
    return gone.contains(node.resolved());
  }

  /**
   * What the alias will mean.
   *
   * @param before what it means now
   */
  PlainValue meaning(YamlNode alias, PlainValue before) {
    return changed.getOrDefault(alias.resolved(), before);
  }

  /** What a key of a map that is merged in will mean; empty when it will have none. */
  Optional<PlainValue> inherited(YamlNode.Mapping node, String key, Optional<PlainValue> before) {
    for (YamlNode merged : node.merged()) {
      List<YamlNode> maps =
          merged.resolved() instanceof YamlNode.Sequence sequence
              ? sequence.items()
              : List.of(merged);
      for (YamlNode map : maps) {
        if (isGone(map)) {
          continue;
        }
        PlainValue now = changed.get(map.resolved());
        if (now instanceof PlainValue.Fields fields) {
          if (fields.get(key).isPresent()) {
            return fields.get(key);
          }
        } else if (map.resolved() instanceof YamlNode.Mapping mapping
            && mapping.effective().containsKey(key)) {
          return before;
        }
      }
    }
    return Optional.empty();
  }

  /** The keys that maps merged into the node will give it beside those that they give it now. */
  List<String> newlyInherited(YamlNode.Mapping node) {
    List<String> keys = new ArrayList<>();
    for (YamlNode merged : node.merged()) {
      if (changed.get(merged.resolved()) instanceof PlainValue.Fields fields) {
        fields.values().sequencedKeySet().stream()
            .filter(key -> !node.effective().containsKey(key))
            .forEach(keys::add);
      }
    }
    return keys;
  }

  /**
   * The fields that the text must write, in order: not those that merged maps give it as they shall
   * be, but nulls for those that it shall not have.
   */
  Map<String, PlainValue> written(
      YamlNode.Mapping node,
      PlainValue.Fields before,
      PlainValue.Fields after,
      Consumer<String> parted) {
    LinkedHashMap<String, PlainValue> written = new LinkedHashMap<>(after.values());
    if (node.merged().isEmpty()) {
      return written;
    }
    List<String> keys = new ArrayList<>(before.values().sequencedKeySet());
    keys.addAll(newlyInherited(node));
    for (String key : keys) {
      if (node.own(key).isPresent()) {
        continue;
      }
      Optional<PlainValue> inherited = inherited(node, key, before.get(key));
      if (inherited.isPresent() && inherited.equals(after.get(key))) {
        written.remove(key);
      } else if (inherited.isPresent()) {
        written.putIfAbsent(key, new PlainValue.Nothing());
        parted.accept(key);
      }
    }
    return written;
  }
}
