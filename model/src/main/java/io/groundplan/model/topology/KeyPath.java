package io.groundplan.model.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * A place inside an element: the keys that lead from the element's own mapping to the value, with
 * positions in lists as numbers, as in {@code interfaces.eth0.addresses.0}.
 *
 * @param keys from the outside in; empty for the element itself
 */
public record KeyPath(List<String> keys) {

  /** The element itself. */
  public static final KeyPath SELF = new KeyPath(List.of());

  /** Keeps an unmodifiable copy. */
  public KeyPath {
    keys = List.copyOf(keys);
  }

  /** The path through these keys. */
  public static KeyPath of(String... keys) {
    return new KeyPath(List.of(keys));
  }

  /** This path and one key further. */
  public KeyPath then(String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return new KeyPath(longer);
  }

  /** This path and one list position further, counted from 0. */
  public KeyPath then(int index) {
    return then(Integer.toString(index));
  }

  /** This path and another behind it. */
  public KeyPath then(KeyPath inner) {
    List<String> longer = new ArrayList<>(keys);
    longer.addAll(inner.keys);
    return new KeyPath(longer);
  }

  /** The path without its last key; {@link #SELF} stays. */
  public KeyPath parent() {
    return keys.isEmpty() ? this : new KeyPath(keys.subList(0, keys.size() - 1));
  }

  /** Whether this is the element itself. */
  public boolean isSelf() {
    return keys.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(".", keys);
  }
}
