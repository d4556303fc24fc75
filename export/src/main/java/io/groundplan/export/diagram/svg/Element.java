package io.groundplan.export.diagram.svg;

/** One element while it is written; what stands in its attributes is escaped. */
final class Element {

  private final String name;
  private final StringBuilder tag;

  private Element(String name) {
    this.name = name;
    this.tag = new StringBuilder("<").append(name);
  }

  static Element of(String name) {
    return new Element(name);
  }

  /** An element with these classes; empty: without any. */
  static Element of(String name, String classes) {
    Element element = new Element(name);
    return classes.isEmpty() ? element : element.with("class", classes);
  }

  Element with(String attribute, int value) {
    return with(attribute, Integer.toString(value));
  }

  Element with(String attribute, String value) {
    tag.append(' ').append(attribute).append("=\"").append(XmlText.escape(value)).append('"');
    return this;
  }

  /** Its start, for who writes its content and its end. */
  String opened() {
    return tag + ">";
  }

  /** The whole of it, without content. */
  String empty() {
    return tag + "/>";
  }

  /** The whole of it around content that is markup already. */
  String around(String content) {
    return tag + ">" + content + "</" + name + ">";
  }
}
