package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws one line to a frame where every machine in it (or every box, where there is no machine) has
 * the same relation: the frame then stands for its members. Linear in items and relations for each
 * level of nesting.
 */
final class Bundling {

  /** What does not count among the members of a frame that holds machines as well. */
  private static final Set<ItemKind> PUBLISHED =
      EnumSet.of(ItemKind.POOL, ItemKind.GATEWAY, ItemKind.SERVICE, ItemKind.TUNNEL);

  /** What relations must share to become one. */
  private record Bundle(String far, String frame, boolean outwards, DiagramRelation pattern) {}

  private Bundling() {}

  static DiagramModel apply(DiagramModel model) {
    DiagramModel current = model;
    while (true) {
      DiagramModel next = bundleOnce(current);
      if (next.relations().size() == current.relations().size()) {
        return current;
      }
      current = next;
    }
  }

  private static DiagramModel bundleOnce(DiagramModel model) {
    Map<String, DiagramItem> items = new HashMap<>();
    Map<String, Set<String>> members = new HashMap<>();
    Map<String, Set<String>> machines = new HashMap<>();
    for (DiagramItem item : model.items()) {
      items.put(item.id(), item);
      if (item.shape() == ItemShape.BOX || item.shape() == ItemShape.FRAME) {
        item.container().ifPresent(frame -> add(item, frame, members));
        item.container()
            .filter(frame -> !PUBLISHED.contains(item.face().kind()))
            .ifPresent(frame -> add(item, frame, machines));
      }
    }
    Map<Bundle, Map<String, DiagramRelation>> bundles = new LinkedHashMap<>();
    for (DiagramRelation relation : model.relations()) {
      collect(relation, relation.to(), relation.from(), false, items, bundles);
      collect(relation, relation.from(), relation.to(), true, items, bundles);
    }
    Map<DiagramRelation, Bundle> replaced = new HashMap<>();
    bundles.forEach((bundle, relations) -> {
      Set<String> all =
          machines.getOrDefault(bundle.frame(), members.getOrDefault(bundle.frame(), Set.of()));
      boolean free = relations.values().stream().noneMatch(replaced::containsKey);
      if (free && relations.size() > 1 && relations.keySet().equals(all)) {
        relations.values().forEach(relation -> replaced.put(relation, bundle));
      }
    });
    List<DiagramRelation> relations = new ArrayList<>();
    Set<Bundle> drawn = new HashSet<>();
    for (DiagramRelation relation : model.relations()) {
      Bundle bundle = replaced.get(relation);
      if (bundle == null) {
        relations.add(relation);
      } else if (drawn.add(bundle)) {
        relations.add(
            ends(
                relation,
                bundle.outwards() ? bundle.frame() : relation.from(),
                bundle.outwards() ? relation.to() : bundle.frame()));
      }
    }
    return new DiagramModel(model.title(), model.items(), relations);
  }

  private static void add(DiagramItem item, String frame, Map<String, Set<String>> members) {
    members.computeIfAbsent(frame, f -> new HashSet<>()).add(item.id());
  }

  private static void collect(
      DiagramRelation relation,
      String near,
      String far,
      boolean outwards,
      Map<String, DiagramItem> items,
      Map<Bundle, Map<String, DiagramRelation>> bundles) {
    DiagramItem member = items.get(near);
    if (member == null || member.container().isEmpty()) {
      return;
    }
    String frame = member.container().get();
    if (isInside(far, frame, items)) {
      return;
    }
    DiagramRelation pattern =
        new DiagramRelation("", "", "", relation.kind(), relation.arrows(), relation.label());
    bundles
        .computeIfAbsent(new Bundle(far, frame, outwards, pattern), b -> new LinkedHashMap<>())
        .put(near, relation);
  }

  private static boolean isInside(String id, String frame, Map<String, DiagramItem> items) {
    DiagramItem item = items.get(id);
    while (item != null) {
      if (item.id().equals(frame)) {
        return true;
      }
      item = item.container().map(items::get).orElse(null);
    }
    return false;
  }

  private static DiagramRelation ends(DiagramRelation relation, String from, String to) {
    return new DiagramRelation(
        relation.id(), from, to, relation.kind(), relation.arrows(), relation.label());
  }
}
