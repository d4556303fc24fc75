package io.groundplan.app.tool;

import java.util.Set;

/** Where a gesture stands. */
public sealed interface ToolState {

  /** No gesture. */
  record Idle() implements ToolState {}

  /**
   * The button is down and the pointer has not moved far enough to mean a drag.
   *
   * @param start where it went down
   * @param modifiers keys held then
   */
  record Pressed(Pointer start, Modifiers modifiers) implements ToolState {}

  /**
   * Items follow the pointer.
   *
   * @param start where the button went down
   * @param ids what moves
   */
  record Dragging(Pointer start, Set<String> ids) implements ToolState {}

  /**
   * A rectangle is drawn around what shall be selected.
   *
   * @param start one corner
   * @param kept what stays selected anyway
   */
  record Framing(Pointer start, Set<String> kept) implements ToolState {}

  /**
   * The view follows the pointer.
   *
   * @param last where the pointer was
   */
  record Panning(Pointer last) implements ToolState {}
}
