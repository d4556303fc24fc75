package io.groundplan.model.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Unmodifiable copies that keep the order of the file. */
final class Order {

  private Order() {}

  static <K, V> SequencedMap<K, V> kept(SequencedMap<K, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /** One map over another: keys of both, values of the first. */
  static <K, V> SequencedMap<K, V> over(SequencedMap<K, V> map, SequencedMap<K, V> inherited) {
    LinkedHashMap<K, V> merged = new LinkedHashMap<>(inherited);
    merged.putAll(map);
    return merged;
  }

  static <T> List<T> orElse(List<T> values, List<T> inherited) {
    return values.isEmpty() ? inherited : values;
  }
}
