package io.groundplan.export.report;

/** Text that a user wrote, made fit for XML 1.0, which has no form for some characters at all. */
final class XmlCharacters {

  private XmlCharacters() {}

  /** The text with each character that XML refuses shown as its code point, as on a terminal. */
  static String of(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isAllowed(c)) {
            allowed.appendCodePoint(c);
          } else {
            allowed.append("<U+%04X>".formatted(c));
          }
        });
    return allowed.toString();
  }

  /** Extensible Markup Language 1.0, section 2.2, production 2. */
  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
