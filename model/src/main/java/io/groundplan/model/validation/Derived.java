package io.groundplan.model.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several rules derive alike from one context, so that it is derived once. Belongs to one
 * validation and one thread.
 */
public final class Derived {

  private final Map<Class<?>, Object> values = new HashMap<>();

  Derived() {}

  <T> T get(Class<T> type, Supplier<T> how) {
    Object value = values.get(type);
    if (value == null) {
      value = how.get();
      values.put(type, value);
    }
    return type.cast(value);
  }
}
