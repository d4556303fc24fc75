package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * How values of a type are written: read from a node, written as a plain value, described by a
 * schema. Reading what encoding wrote gives the value back.
 */
interface Codec<T> {

  /** Reads a value; empty is unknown, with a problem unless the text itself says so. */
  Optional<T> decode(YamlNode node, ReadingPlace place);

  /** The shortest way to write the value. */
  PlainValue encode(T value);

  /** Which texts are such a value, as JSON Schema (draft 2020-12). */
  Schema schema();
}
