package io.groundplan.model.validation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What several rules derive alike from one context, so that it is derived once. Rules may ask from
 * several threads, so what is derived is immutable, or fit for that.
 */
public final class Derived {

  private final Map<Class<?>, Once<?>> values = new ConcurrentHashMap<>();

  Derived() {}

  <T> T get(Class<T> type, Supplier<T> how) {
    return type.cast(values.computeIfAbsent(type, _ -> new Once<>(how)).get());
  }

  /** Derived by the first who asks, who may ask for others meanwhile; the rest wait. */
  private static final class Once<T> {

    private final Supplier<T> how;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> how) {
      this.how = how;
    }

    synchronized T get() {
      if (value.isEmpty()) {
        value = Optional.of(how.get());
      }
      return value.get();
    }
  }
}
