package io.groundplan.model.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place inside an element: the keys that lead from the element's own mapping to the value, with
 * positions in lists as numbers, as in {@code interfaces.eth0.addresses.0}.
 *
 * <p>A path holds the one around it and its own last key, as many are made and few are read.
 */
public final class KeyPath {

  /** The element itself. */
  public static final KeyPath SELF = new KeyPath(null, "");

  private final @Nullable KeyPath outer;
  private final String last;

  private KeyPath(@Nullable KeyPath outer, String last) {
    this.outer = outer;
    this.last = last;
  }

  /** The path through these keys. */
  public static KeyPath of(String... keys) {
    return of(List.of(keys));
  }

  /** The path through these keys, from the outside in. */
  public static KeyPath of(List<String> keys) {
    KeyPath path = SELF;
    for (String key : keys) {
      path = path.then(key);
    }
    return path;
  }

  /** The keys from the outside in; empty for the element itself. */
  public List<String> keys() {
    String[] keys = new String[length()];
    KeyPath path = this;
    for (int place = keys.length - 1; place >= 0 && path != null; place--) {
      keys[place] = path.last;
      path = path.outer;
    }
    return List.of(keys);
  }

  private int length() {
    int length = 0;
    for (KeyPath path = outer; path != null; path = path.outer) {
      length++;
    }
    return length;
  }

  /** This path and one key further. */
  public KeyPath then(String key) {
    return new KeyPath(this, key);
  }

  /** This path and one list position further, counted from 0. */
  public KeyPath then(int index) {
    return then(Integer.toString(index));
  }

  /** This path and another behind it. */
  public KeyPath then(KeyPath inner) {
    KeyPath path = this;
    for (String key : inner.keys()) {
      path = path.then(key);
    }
    return path;
  }

  /** The path without its last key; {@link #SELF} stays. */
  public KeyPath parent() {
    return outer == null ? this : outer;
  }

  /** Whether this is the element itself. */
  public boolean isSelf() {
    return outer == null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof KeyPath that)) {
      return false;
    }
    KeyPath mine = this;
    KeyPath theirs = that;
    while (mine != theirs && mine != null && theirs != null && mine.last.equals(theirs.last)) {
      mine = mine.outer;
      theirs = theirs.outer;
    }
    return mine == theirs;
  }

  @Override
  public int hashCode() {
    int hash = last.hashCode();
    for (KeyPath path = outer; path != null; path = path.outer) {
      hash = 31 * hash + path.last.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return String.join(".", keys());
  }
}
