package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A list of which one may know nothing, know that it is empty, or know the values. Absent in the
 * file is unknown; {@code none} is known to be none and takes away what would be inherited.
 *
 * @param known the values, or empty when nobody stated any
 * @param <T> type of the values
 */
public record Stated<T>(Optional<List<T>> known) {

  private static final Stated<?> UNKNOWN = new Stated<>(Optional.empty());
  private static final Stated<?> NONE = new Stated<>(Optional.of(List.of()));

  /** Keeps an unmodifiable copy. */
  public Stated {
    known = known.map(List::copyOf);
  }

  /** Nobody stated anything. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Stated<T> unknown() {
    return (Stated<T>) UNKNOWN;
  }

  /** Known to be none. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Stated<T> none() {
    return (Stated<T>) NONE;
  }

  /** Known values. */
  public static <T> Stated<T> of(List<T> values) {
    return new Stated<>(Optional.of(values));
  }

  /** One known value. */
  public static <T> Stated<T> single(T value) {
    return of(List.of(value));
  }

  /** The values; empty when unknown or none. */
  public List<T> values() {
    return known.orElse(List.of());
  }

  /** Whether nobody stated anything. */
  public boolean isUnknown() {
    return known.isEmpty();
  }

  /** Whether it is known that there is none. */
  public boolean isNone() {
    return known.isPresent() && known.get().isEmpty();
  }

  /** These if known, else the others. */
  public Stated<T> or(Stated<T> inherited) {
    return isUnknown() ? inherited : this;
  }
}
