package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;
import java.util.function.Function;

/** A codec of values that are written like values of another type. */
record MappedCodec<A, T>(
    Codec<A> inner, From<A, T> from, Function<T, ? extends A> to, Schema schema)
    implements Codec<T> {

  /** Makes a value of what was read, or reports why not. */
  interface From<A, T> {

    /** The value; empty with a problem. */
    Optional<T> apply(A read, ReadingPlace place, YamlNode node);
  }

  /** A codec of values of which each has one text. */
  static <A, T> Codec<T> of(Codec<A> inner, Function<A, T> from, Function<T, A> to) {
    return new MappedCodec<>(
        inner, (read, place, node) -> Optional.of(from.apply(read)), to, inner.schema());
  }

  @Override
  public Optional<T> decode(YamlNode node, ReadingPlace place) {
    return inner.decode(node, place).flatMap(read -> from.apply(read, place, node));
  }

  @Override
  public PlainValue encode(T value) {
    return inner.encode(to.apply(value));
  }
}
