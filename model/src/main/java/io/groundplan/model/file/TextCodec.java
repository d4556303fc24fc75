package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.ReaderCodes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value that is written as one scalar, read by its type's own {@code parse}. */
record TextCodec<T>(String wanted, Function<String, T> parse, Function<T, String> format)
    implements Codec<T> {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]+}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  TextCodec(String wanted, Function<String, T> parse) {
    this(wanted, parse, Object::toString);
  }

  @Override
  public Optional<T> decode(YamlNode node, ReadingPlace place) {
    if (!(node.resolved() instanceof YamlNode.Scalar scalar)) {
      return place.expected(wanted, node);
    }
    if (scalar.foreignTag()) {
      return place.report(
          ReaderCodes.VALUE_NOT_PARSABLE, node, "tags are not read; write the value alone");
    }
    if (scalar.isNull()) {
      return Optional.empty();
    }
    if (!wanted.equals("text") && holdsVariable(scalar.value())) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(scalar.value()));
    } catch (AddressFormatException refused) {
      boolean corrects = refused.correction().isPresent() || !wanted.startsWith("an id");
      TextFixes fixes = place.reading().textFixes();
      return place.refuse(
          wanted.equals("an id") ? ReaderCodes.ID_NOT_VALID : Refusals.codeOf(refused),
          scalar,
          refused,
          corrects ? fixes.corrected(scalar, refused) : fixes.spelledId(scalar));
    }
  }

  /** Whether the text holds a value that is not known here, such as {@code ${NAME}}. */
  static boolean holdsVariable(String text) {
    return VARIABLE.matcher(text).find();
  }

  @Override
  public PlainValue encode(T value) {
    String text = format.apply(value);
    if (wanted.equals("text")) {
      return new PlainValue.Text(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return new PlainValue.Flag(Boolean.parseBoolean(text));
    }
    return WHOLE_NUMBER.matcher(text).matches()
        ? new PlainValue.Numeric(new BigDecimal(text))
        : new PlainValue.Text(text);
  }

  @Override
  public Schema schema() {
    return Schema.of("type", List.of("string", "number", "boolean"), "description", wanted);
  }
}
