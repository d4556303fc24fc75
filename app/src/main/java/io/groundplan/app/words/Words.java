package io.groundplan.app.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts by their keys in {@code words.properties}. A key without a text is a bug of ours. */
public final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("io.groundplan.app.words", Locale.ROOT);

  private Words() {}

  /** The text of a key. */
  public static String of(String key) {
    return BUNDLE.getString(key);
  }

  /** The text of a key, with values in its places ({@link MessageFormat}). */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
  }

  /** The text of a key as a small heading, in capitals. */
  public static String heading(String key, Object... values) {
    return of(key, values).toUpperCase(Locale.ROOT);
  }

  /** The text of a number of things: of KEY.one for one, of KEY.many for any other. */
  public static String count(String key, long number) {
    return of(number == 1 ? key + ".one" : key + ".many", number);
  }
}
