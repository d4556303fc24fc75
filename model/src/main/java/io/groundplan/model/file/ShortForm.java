package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A value that may be written short or in full.
 *
 * @param isShort which nodes are the short form
 * @param shortForm reads and writes the short form
 * @param fitsShort which values the short form can say
 * @param full reads and writes everything
 */
record ShortForm<T>(
    Predicate<YamlNode> isShort, Codec<T> shortForm, Predicate<T> fitsShort, Codec<T> full)
    implements Codec<T> {

  /** Short when it is one scalar. */
  static <T> ShortForm<T> scalar(Codec<T> shortForm, Predicate<T> fitsShort, Codec<T> full) {
    return new ShortForm<>(
        node -> node.resolved() instanceof YamlNode.Scalar && !node.isNull(),
        shortForm,
        fitsShort,
        full);
  }

  /** Short when it is no map. */
  static <T> ShortForm<T> unlessMap(Codec<T> shortForm, Predicate<T> fitsShort, Codec<T> full) {
    return new ShortForm<>(
        node -> !(node.resolved() instanceof YamlNode.Mapping) && !node.isNull(),
        shortForm,
        fitsShort,
        full);
  }

  @Override
  public Optional<T> decode(YamlNode node, ReadingPlace place) {
    return isShort.test(node) ? shortForm.decode(node, place) : full.decode(node, place);
  }

  @Override
  public PlainValue encode(T value) {
    return fitsShort.test(value) ? shortForm.encode(value) : full.encode(value);
  }

  @Override
  public Schema schema() {
    return Schema.anyOf(shortForm.schema(), full.schema());
  }
}
