package io.groundplan.export.diagram.svg;

/**
 * Text as it may stand in XML 1.0, between tags and in attributes. Line breaks and tabs become
 * blanks; other control characters, lone surrogates and noncharacters become U+FFFD. Source: XML
 * 1.0, production 2 (Char).
 */
final class XmlText {

  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(codePoint -> append(escaped, codePoint));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int codePoint) {
    switch (codePoint) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\t', '\n', '\r' -> escaped.append(' ');
      default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : REPLACEMENT);
    }
  }

  private static boolean isAllowed(int codePoint) {
    return !Character.isISOControl(codePoint)
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
