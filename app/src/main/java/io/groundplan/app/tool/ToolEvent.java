package io.groundplan.app.tool;

/** Something that the user does on the canvas. */
public sealed interface ToolEvent {

  /** The first button goes down. */
  record Press(Pointer at, Modifiers modifiers) implements ToolEvent {}

  /** The middle button goes down. */
  record MiddlePress(Pointer at) implements ToolEvent {}

  /** The pointer moves, with or without a button. */
  record Move(Pointer at) implements ToolEvent {}

  /** The button goes up. */
  record Release(Pointer at) implements ToolEvent {}

  /** Escape, or the gesture was taken away. */
  record Cancel() implements ToolEvent {}
}
