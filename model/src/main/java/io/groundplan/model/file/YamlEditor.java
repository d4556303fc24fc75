package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the difference between two meanings into the smallest edit of a text: compares them by key
 * path and replaces, inserts, moves, renames or removes just what differs. Every byte that is not
 * spliced stays.
 *
 * <p>Where an alias would give other places another meaning, the place that differs is written out,
 * and the edit says so.
 */
final class YamlEditor {

  private final YamlText yaml;
  private final BlockEdits blocks;
  private final FlowEdits flows;
  private final Replacements replacements;
  private final SharedNodes shared;
  private final Set<List<String>> anew;
  private final List<String> remarks = new ArrayList<>();
  private List<Splice> splices = new ArrayList<>();

  private YamlEditor(YamlText yaml, SharedNodes shared, Set<List<String>> anew) {
    this.yaml = yaml;
    this.shared = shared;
    this.anew = anew;
    this.blocks = new BlockEdits(yaml);
    this.flows = new FlowEdits(yaml);
    this.replacements = new Replacements(yaml, blocks);
  }

  /**
   * An edited text.
   *
   * @param remarks what the edit did beside what it was asked for, for people
   */
  record Edited(String text, List<String> remarks) {}

  /** The text that means {@code after}, given that it means {@code before} now. */
  static Edited edit(YamlText yaml, PlainValue before, PlainValue after) {
    return edit(yaml, before, after, Set.of());
  }

  /**
   * The text that means {@code after}, given that it means {@code before} now.
   *
   * @param anew key paths of values that are written anew, with their comments above them
   */
  static Edited edit(YamlText yaml, PlainValue before, PlainValue after, Set<List<String>> anew) {
    SharedNodes shared = new SharedNodes(yaml);
    YamlEditor editor = new YamlEditor(yaml, shared, anew);
    if (yaml.root().orElse(null) instanceof YamlNode.Mapping root
        && before instanceof PlainValue.Fields old
        && after instanceof PlainValue.Fields wanted) {
      if (!shared.isEmpty()) {
        shared.learn(root, old, wanted);
      }
      editor.map(root, old, wanted, List.of());
    }
    List<Splice> ended =
        editor.splices.stream()
            .map(splice -> new Splice(splice.span(), withLineEnds(splice.text(), yaml.lineEnd())))
            .toList();
    return new Edited(Splice.apply(yaml.text(), ended), List.copyOf(editor.remarks));
  }

  private static String withLineEnds(String text, String lineEnd) {
    return text.replace("\r\n", "\n").replace("\n", lineEnd);
  }

  private void map(
      YamlNode.Mapping node, PlainValue.Fields before, PlainValue.Fields after, List<String> path) {
    Map<String, YamlNode.Entry> own = new HashMap<>();
    node.entries().forEach(entry -> own.putIfAbsent(entry.key().value(), entry));
    Map<String, String> renames = KeyRenames.between(before, after);
    LinkedHashMap<String, PlainValue> known = new LinkedHashMap<>();
    before
        .values()
        .forEach((key, value) -> {
          String now = own.containsKey(key) ? renames.getOrDefault(key, key) : key;
          known.put(now, value);
          if (!now.equals(key)) {
            own.put(now, own.remove(key));
          }
        });
    PlainValue.Fields old = new PlainValue.Fields(known);
    removals(node, own, old, after, path);
    Set<String> kept = new HashSet<>(LongestRun.ofKeys(old, after));
    Optional<YamlNode.Entry> previous = path.isEmpty() ? behindHead(own) : Optional.empty();
    List<Map.Entry<String, PlainValue>> added = new ArrayList<>();
    Map<String, PlainValue> written =
        shared.written(
            node,
            old,
            after,
            key ->
                remark(
                    node,
                    "\"" + key + "\" no longer comes from the merged map; it is written here"));
    for (Map.Entry<String, PlainValue> field : written.entrySet()) {
      String key = field.getKey();
      Optional<YamlNode.Entry> entry = Optional.ofNullable(own.get(key));
      if (entry.isEmpty()) {
        added.add(field);
        continue;
      }
      insert(node, previous, added, path.size());
      if (old.get(key).isPresent() && !kept.contains(key)) {
        move(node, previous, entry.get(), old.get(key).orElseThrow(), field, path);
      } else {
        change(node, entry.get(), old.get(key), field, path);
        previous = entry;
      }
    }
    insert(node, previous, added, path.size());
  }

  /** What is new at the top stands behind the head of the file, never before it. */
  private static Optional<YamlNode.Entry> behindHead(Map<String, YamlNode.Entry> own) {
    return Optional.ofNullable(own.get("name"))
        .or(() -> Optional.ofNullable(own.get("groundplan")))
        .or(() -> Optional.ofNullable(own.get("groundplan-layout")));
  }

  private void remark(YamlNode node, String text) {
    remarks.add("line " + node.position().line() + ": " + text);
  }

  private void removals(
      YamlNode.Mapping node,
      Map<String, YamlNode.Entry> own,
      PlainValue.Fields before,
      PlainValue.Fields after,
      List<String> path) {
    Set<YamlNode.Entry> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    before
        .values()
        .forEach((key, value) -> {
          YamlNode.Entry entry = own.get(key);
          if (entry == null || after.get(key).isPresent()) {
            return;
          }
          if (path.size() != 1
              && entry.value() instanceof YamlNode.Mapping inner
              && value instanceof PlainValue.Fields old
              && holdsMore(inner, old)) {
            map(inner, old, PlainValue.Fields.EMPTY, then(path, key));
          } else {
            removed.add(entry);
          }
        });
    if (node.flow()) {
      splices.addAll(flows.remove(node, removed));
    } else {
      removed.forEach(entry -> splices.add(blocks.remove(node, entry)));
    }
  }

  /** Whether the map holds keys that the program does not know; they are not its to remove. */
  private static boolean holdsMore(YamlNode.Mapping node, PlainValue.Fields known) {
    return node.entries().stream().anyMatch(entry -> known.get(entry.key().value()).isEmpty());
  }

  private static List<String> then(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  private void insert(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      List<Map.Entry<String, PlainValue>> added,
      int depth) {
    if (added.isEmpty()) {
      return;
    }
    if (node.flow()) {
      splices.addAll(flows.insert(node, previous, List.copyOf(added)));
    } else if (!node.entries().isEmpty()) {
      splices.add(blocks.insert(node, previous, List.copyOf(added), depth));
    }
    added.clear();
  }

  private void move(
      YamlNode.Mapping node,
      Optional<YamlNode.Entry> previous,
      YamlNode.Entry entry,
      PlainValue before,
      Map.Entry<String, PlainValue> field,
      List<String> path) {
    List<Splice> outer = splices;
    splices = new ArrayList<>();
    change(node, entry, Optional.of(before), field, path);
    List<Splice> inner = splices;
    splices = outer;
    if (node.flow()) {
      splices.addAll(flows.remove(node, Set.of(entry)));
      splices.addAll(flows.move(node, previous, entry, inner));
    } else {
      splices.add(blocks.remove(node, entry));
      splices.add(blocks.move(node, previous, entry, inner, path.size()));
    }
  }

  /** One entry that stays: its key, its value. */
  private void change(
      YamlNode.Mapping node,
      YamlNode.Entry entry,
      Optional<PlainValue> before,
      Map.Entry<String, PlainValue> field,
      List<String> path) {
    String key = field.getKey();
    PlainValue after = field.getValue();
    List<String> here = then(path, key);
    if (!entry.key().value().equals(key)) {
      splices.add(
          new Splice(entry.key().span(), YamlScalars.like(yaml.slice(entry.key().span()), key)));
    }
    if (before.isEmpty() || anew.contains(here)) {
      splices.addAll(replacements.of(node, entry, after, path.size()));
    } else {
      value(
          entry.value(),
          before.get(),
          after,
          here,
          it -> splices.addAll(replacements.of(node, entry, it, path.size())));
    }
  }

  /** Replaces a value where it stands. */
  private interface Replacement {
    void by(PlainValue after);
  }

  private void value(
      YamlNode node, PlainValue before, PlainValue after, List<String> path, Replacement whole) {
    if (before.equals(after) && !shared.isTouched()) {
      return;
    }
    if (node instanceof YamlNode.Alias) {
      if (shared.isGone(node) || !shared.meaning(node, before).equals(after)) {
        whole.by(after);
        remark(
            node, yaml.slice(node.span()) + " no longer stands here; its values are written out");
      }
      return;
    }
    ValueShapes.Pair pair = ValueShapes.of(node, before, after);
    if (node instanceof YamlNode.Mapping inner
        && pair.before() instanceof PlainValue.Fields old
        && pair.after() instanceof PlainValue.Fields wanted
        && (!wanted.isEmpty() || holdsMore(inner, old))) {
      map(inner, old, wanted, path);
    } else if (node instanceof YamlNode.Sequence sequence
        && !ValueShapes.items(after).isEmpty()
        && sequence(sequence, ValueShapes.items(before), ValueShapes.items(after), path)) {
      return;
    } else if (!before.equals(after)) {
      whole.by(after);
    }
  }

  private boolean sequence(
      YamlNode.Sequence node, List<PlainValue> before, List<PlainValue> after, List<String> path) {
    Optional<List<Integer>> places = ListEdits.places(node, before);
    boolean turnsIntoMap =
        after.size() == 1
            && after.getFirst() instanceof PlainValue.Fields
            && before.stream().noneMatch(PlainValue.Fields.class::isInstance);
    if (places.isEmpty() || turnsIntoMap) {
      return false;
    }
    List<Integer> at = places.get();
    ListEdits edits = ListEdits.between(before, after);
    if (shared.isTouched()) {
      for (int i = 0; i < before.size(); i++) {
        PlainValue same = before.get(i);
        if (!edits.removed().contains(i)
            && edits.changed().stream()
                .map(ListEdits.Changed::index)
                .noneMatch(Integer.valueOf(i)::equals)) {
          item(node, at.get(i), same, same, path);
        }
      }
    }
    edits
        .changed()
        .forEach(change ->
            item(
                node,
                at.get(change.index()),
                before.get(change.index()),
                after.get(change.after()),
                path));
    Set<Integer> removed = new LinkedHashSet<>();
    edits.removed().forEach(index -> removed.add(at.get(index)));
    if (node.flow()) {
      splices.addAll(flows.remove(node, removed));
    } else {
      removed.forEach(index -> splices.add(blocks.remove(node, index)));
    }
    edits.inserted().forEach(inserted -> insert(node, inserted, at, removed, path.size()));
    return true;
  }

  private void insert(
      YamlNode.Sequence node,
      ListEdits.Inserted inserted,
      List<Integer> at,
      Set<Integer> removed,
      int depth) {
    List<ListEdits.Added> added =
        inserted.items().stream()
            .map(item -> new ListEdits.Added(item.value(), item.from().map(at::get)))
            .toList();
    int index = inserted.index() == 0 ? 0 : at.get(inserted.index() - 1) + 1;
    while (node.flow() && index > 0 && removed.contains(index - 1)) {
      index--;
    }
    if (node.flow()) {
      splices.addAll(flows.insert(node, index, added));
    } else {
      splices.add(blocks.insert(node, index, added, depth));
    }
  }

  private void item(
      YamlNode.Sequence container,
      int index,
      PlainValue before,
      PlainValue after,
      List<String> path) {
    YamlNode node = container.items().get(index);
    value(
        node,
        before,
        after,
        then(path, Integer.toString(index)),
        it -> splices.add(replacements.of(container, index, it, path.size())));
  }
}
