package io.groundplan.model.validation;

/**
 * An edit of the file's text that mends what only the reader of a file reports: the value never
 * entered the topology, so no edit of the topology can mend it.
 *
 * @param label what it does, as a menu shows it
 * @param start where the replaced stretch begins, in UTF-16 units of the text that was read
 * @param end behind its last unit; the start for an insertion
 * @param replacement what stands there then
 */
public record TextFix(String label, int start, int end, String replacement) {

  /** Refuses a stretch that ends before it begins. */
  public TextFix {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a fix of the stretch " + start + "-" + end + "; write its start first");
    }
  }

  /** The text with this edit alone. */
  public String apply(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /** Whether both touch one place, so that only one of them can be made. */
  public boolean overlaps(TextFix other) {
    return (start < other.end && other.start < end) || start == other.start;
  }
}
