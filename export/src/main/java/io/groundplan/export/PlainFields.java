package io.groundplan.export;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Collects the fields of an exported document in the order in which they are to be written. What is
 * absent or empty is left out, so that a document says only what the topology knows.
 */
public final class PlainFields {

  private final LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();

  /** Text, such as the kind of a document; anything is written as its {@code toString}. */
  public PlainFields text(String key, Object value) {
    fields.put(key, new PlainValue.Text(value.toString()));
    return this;
  }

  /** Text if it is known. */
  public PlainFields text(String key, Optional<?> value) {
    value.ifPresent(known -> text(key, known));
    return this;
  }

  /** A list of texts, unless it is empty. */
  public PlainFields texts(String key, List<?> values) {
    return items(key, values.stream().map(PlainFields::textOf).toList());
  }

  /** A whole number. */
  public PlainFields number(String key, long value) {
    fields.put(key, new PlainValue.Numeric(BigDecimal.valueOf(value)));
    return this;
  }

  /** A whole number if it is known. */
  public PlainFields number(String key, Optional<Integer> value) {
    value.ifPresent(known -> number(key, known.longValue()));
    return this;
  }

  /** A boolean. */
  public PlainFields flag(String key, boolean value) {
    fields.put(key, new PlainValue.Flag(value));
    return this;
  }

  /** A boolean if it is known. */
  public PlainFields flag(String key, Optional<Boolean> value) {
    value.ifPresent(known -> flag(key, known));
    return this;
  }

  /** A value of any form. */
  public PlainFields value(String key, PlainValue value) {
    fields.put(key, value);
    return this;
  }

  /** Fields, unless there are none. */
  public PlainFields fields(String key, PlainValue.Fields value) {
    if (!value.isEmpty()) {
      fields.put(key, value);
    }
    return this;
  }

  /** Fields that are still being collected, unless there are none. */
  public PlainFields fields(String key, PlainFields value) {
    return fields(key, value.toFields());
  }

  /** Texts by key, such as labels, unless there are none. */
  public PlainFields map(String key, SequencedMap<String, String> texts) {
    PlainFields inner = new PlainFields();
    texts.forEach(inner::text);
    return fields(key, inner);
  }

  /** A list, unless it is empty. */
  public PlainFields items(String key, List<? extends PlainValue> values) {
    if (!values.isEmpty()) {
      fields.put(key, new PlainValue.Items(List.copyOf(values)));
    }
    return this;
  }

  /** All fields of the other, behind those of this one. */
  public PlainFields all(PlainValue.Fields others) {
    fields.putAll(others.values());
    return this;
  }

  /** What was collected. */
  public PlainValue.Fields toFields() {
    return new PlainValue.Fields(fields);
  }

  private static PlainValue textOf(Object value) {
    return new PlainValue.Text(value.toString());
  }
}
