package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes parts out of a tree of maps and lists as long as what is left still fails (delta debugging,
 * one part at a time), so that a failure shows nothing that it does not need.
 */
final class Shrinking {

  private Shrinking() {}

  /** The smallest tree found that satisfies the predicate, which the given one does. */
  static Map<String, Object> of(Map<String, Object> tree, Predicate<Map<String, Object>> fails) {
    Map<String, Object> smallest = tree;
    for (boolean shrunk = true; shrunk; ) {
      shrunk = false;
      for (Object smaller : without(smallest)) {
        if (fails.test(Yaml.map(smaller))) {
          smallest = Yaml.map(smaller);
          shrunk = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** The tree without one of its parts, the largest parts first. */
  private static List<Object> without(Object tree) {
    List<Object> smaller = new ArrayList<>();
    switch (tree) {
      case Map<?, ?> map -> {
        map.keySet()
            .forEach(key -> {
              Map<Object, Object> rest = new LinkedHashMap<>(map);
              rest.remove(key);
              smaller.add(rest);
            });
        map.forEach((key, value) ->
            without(value)
                .forEach(inner -> {
                  Map<Object, Object> changed = new LinkedHashMap<>(map);
                  changed.put(key, inner);
                  smaller.add(changed);
                }));
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          List<Object> rest = new ArrayList<>(list);
          rest.remove(i);
          smaller.add(rest);
        }
      }
      default -> {}
    }
    return smaller;
  }
}
