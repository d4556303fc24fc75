package io.groundplan.model.file;

import java.util.Map;
import java.util.Optional;

/**
 * The values that were read of a record's keys.
 *
 * @param place where the record stands
 * @param position its first character
 * @param read by key
 */
record Values(ReadingPlace place, SourcePosition position, Map<String, Object> read) {

  /** The value of a key, of the type of that key's codec. */
  @SuppressWarnings("unchecked") // a key has one codec, and its field asks for that codec's type
  <T> Optional<T> of(String key) {
    return Optional.ofNullable((T) read.get(key));
  }

  <T> T get(Fields.Field<T> field) {
    return field.in(this);
  }
}
