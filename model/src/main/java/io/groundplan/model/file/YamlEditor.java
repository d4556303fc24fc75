package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the difference between two meanings into the smallest edit of a text: compares them by key
 * path and replaces, inserts or removes just what differs. Every byte that is not spliced stays.
 *
 * <p>Where the text has another shape than the canonical one (a short form, an alias), the value
 * around it is written anew.
 */
final class YamlEditor {

  private final YamlText yaml;
  private final BlockEdits blocks;
  private final FlowEdits flows;
  private final List<Splice> splices = new ArrayList<>();

  private YamlEditor(YamlText yaml) {
    this.yaml = yaml;
    this.blocks = new BlockEdits(yaml);
    this.flows = new FlowEdits(yaml);
  }

  /** The text that means {@code after}, given that it means {@code before} now. */
  static String edit(YamlText yaml, PlainValue before, PlainValue after) {
    YamlEditor editor = new YamlEditor(yaml);
    if (yaml.root().isPresent()
        && yaml.root().get() instanceof YamlNode.Mapping root
        && before instanceof PlainValue.Fields old
        && after instanceof PlainValue.Fields wanted) {
      editor.map(root, old, wanted, 0);
    }
    String edited = Splice.apply(yaml.text(), editor.splices);
    return yaml.lineEnd().equals("\n") ? edited : edited.replaceAll("(?<!\r)\n", "\r\n");
  }

  private void map(
      YamlNode.Mapping node, PlainValue.Fields before, PlainValue.Fields after, int depth) {
    Set<String> kept = new HashSet<>(inOrder(before, after));
    for (String key : before.values().sequencedKeySet()) {
      Optional<YamlNode.Entry> entry = node.own(key);
      if (entry.isEmpty()) {
        continue;
      }
      if (!kept.contains(key)) {
        remove(node, entry.get());
      } else {
        PlainValue wanted = after.get(key).orElseThrow();
        value(node, entry.get(), before.get(key).orElseThrow(), wanted, depth);
      }
    }
    Optional<YamlNode.Entry> previous = Optional.empty();
    for (Map.Entry<String, PlainValue> field : after.values().entrySet()) {
      String key = field.getKey();
      Optional<YamlNode.Entry> own = node.own(key);
      boolean same = before.get(key).equals(Optional.of(field.getValue()));
      if (own.isPresent() && kept.contains(key)) {
        previous = own;
      } else if (own.isPresent() && same) {
        splices.add(
            node.flow()
                ? flows.move(node, previous, own.get())
                : blocks.move(node, previous, own.get()));
      } else if (!same) {
        insert(node, previous, key, field.getValue(), depth);
      }
    }
  }

  /** Keys of both that need not move: those in one order in both, the longest run of them. */
  private static List<String> inOrder(PlainValue.Fields before, PlainValue.Fields after) {
    List<String> old =
        before.values().sequencedKeySet().stream().filter(after.values()::containsKey).toList();
    Map<String, Integer> rank = new HashMap<>();
    for (String key : after.values().sequencedKeySet()) {
      rank.put(key, rank.size());
    }
    return LongestRun.of(old, key -> rank.getOrDefault(key, 0));
  }

  private void value(
      YamlNode.Mapping container,
      YamlNode.Entry entry,
      PlainValue before,
      PlainValue after,
      int depth) {
    if (before.equals(after)) {
      return;
    }
    YamlNode node = entry.value();
    if (node instanceof YamlNode.Mapping inner
        && before instanceof PlainValue.Fields old
        && after instanceof PlainValue.Fields wanted
        && !wanted.isEmpty()) {
      map(inner, old, wanted, depth + 1);
    } else if (node instanceof YamlNode.Sequence sequence
        && sequence.items().size() == items(before).size()
        && !items(after).isEmpty()) {
      sequence(sequence, items(before), items(after), depth + 1);
    } else {
      replace(container, entry, after, depth);
    }
  }

  private static List<PlainValue> items(PlainValue value) {
    return value instanceof PlainValue.Items(List<PlainValue> items) ? items : List.of(value);
  }

  private void sequence(
      YamlNode.Sequence node, List<PlainValue> before, List<PlainValue> after, int depth) {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int changed = Math.min(before.size(), after.size()) - head - tail;
    for (int i = head; i < head + changed; i++) {
      item(node, i, before.get(i), after.get(i), depth);
    }
    for (int i = head + changed; i < before.size() - tail; i++) {
      splices.add(node.flow() ? flows.remove(node, i) : blocks.remove(node, i));
    }
    List<PlainValue> added = after.subList(head + changed, after.size() - tail);
    if (!added.isEmpty()) {
      splices.add(
          node.flow()
              ? flows.insert(node, head + changed, added)
              : blocks.insert(node, head + changed, added, depth));
    }
  }

  private void item(
      YamlNode.Sequence container, int index, PlainValue before, PlainValue after, int depth) {
    YamlNode node = container.items().get(index);
    if (node instanceof YamlNode.Mapping inner
        && before instanceof PlainValue.Fields old
        && after instanceof PlainValue.Fields wanted
        && !wanted.isEmpty()) {
      map(inner, old, wanted, depth + 1);
    } else if (container.flow() || isOneLine(node)) {
      splices.add(new Splice(node.span(), scalarLike(node, after)));
    } else {
      splices.add(blocks.replace(container, index, after, depth));
    }
  }

  private boolean isOneLine(YamlNode node) {
    return yaml.text().substring(node.span().start(), node.span().end()).indexOf('\n') < 0;
  }

  private String scalarLike(YamlNode node, PlainValue after) {
    String old = yaml.text().substring(node.span().start(), node.span().end());
    return node instanceof YamlNode.Scalar && YamlFormat.isScalar(after)
        ? YamlScalars.like(old, after)
        : YamlFormat.flow(after);
  }

  private void replace(
      YamlNode.Mapping container, YamlNode.Entry entry, PlainValue after, int depth) {
    YamlNode node = entry.value();
    boolean written = node.span().end() > node.span().start();
    if (written && YamlFormat.isScalar(after) && isOneLine(node)) {
      splices.add(new Splice(node.span(), scalarLike(node, after)));
    } else if (container.flow()) {
      splices.add(
          written
              ? new Splice(node.span(), YamlFormat.flow(after))
              : Splice.insert(blocks.behindColon(entry), " " + YamlFormat.flow(after)));
    } else {
      splices.add(blocks.replaceValue(container, entry, after, depth));
    }
  }

  private void remove(YamlNode.Mapping container, YamlNode.Entry entry) {
    splices.add(container.flow() ? flows.remove(container, entry) : blocks.remove(entry));
  }

  private void insert(
      YamlNode.Mapping container,
      Optional<YamlNode.Entry> previous,
      String key,
      PlainValue value,
      int depth) {
    splices.add(
        container.flow()
            ? flows.insert(container, previous, key, value)
            : blocks.insert(container, previous, key, value, depth));
  }
}
