package io.groundplan.app.tool;

/**
 * Keys held during a pointer event.
 *
 * @param add Shift or Ctrl: adds to the selection, or takes away from it
 * @param pan Space: the pointer moves the view
 */
public record Modifiers(boolean add, boolean pan) {

  /** No key. */
  public static final Modifiers NONE = new Modifiers(false, false);
}
