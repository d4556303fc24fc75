package io.groundplan.export.diagram;

/** What a line of text is, so that painters can choose its face. */
public enum TextRole {
  /** The name of an item: bold. */
  NAME,
  /** An address, prefix or range: monospaced, never cut. */
  ADDRESS,
  /** Anything else: plain. */
  NOTE
}
