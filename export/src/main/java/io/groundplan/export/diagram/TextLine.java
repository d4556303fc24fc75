package io.groundplan.export.diagram;

/** One line of text of an item. */
public record TextLine(String text, TextRole role) {

  public TextLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A line of text is blank; leave it out instead");
    }
  }

  /** A line that names the item. */
  public static TextLine name(String text) {
    return new TextLine(text, TextRole.NAME);
  }

  /** A line that holds an address, a prefix or a range. */
  public static TextLine address(String text) {
    return new TextLine(text, TextRole.ADDRESS);
  }

  /** Any other line. */
  public static TextLine note(String text) {
    return new TextLine(text, TextRole.NOTE);
  }

  /** Columns that the text takes in a terminal. */
  public int columns() {
    return CellText.columns(text);
  }
}
