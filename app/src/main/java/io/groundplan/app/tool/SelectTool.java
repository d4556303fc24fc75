package io.groundplan.app.tool;

import io.groundplan.app.document.Arrangement;
import io.groundplan.app.tool.ToolState.Dragging;
import io.groundplan.app.tool.ToolState.Framing;
import io.groundplan.app.tool.ToolState.Idle;
import io.groundplan.app.tool.ToolState.Panning;
import io.groundplan.app.tool.ToolState.Pressed;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Selects, moves and pans. A drag on an item moves it with everything selected; a drag on open
 * ground draws a marquee; the middle button, or Space held, moves the view.
 */
public final class SelectTool implements Tool {
  /** Pixels that the pointer may tremble in a click. */
  static final double TREMBLE = 3;

  private final String moveLabel;

  /**
   * The tool.
   *
   * @param moveLabel what the history calls a move
   */
  public SelectTool(String moveLabel) {
    this.moveLabel = moveLabel;
  }

  @Override
  public Response respond(ToolState state, ToolEvent event, Ground ground) {
    return switch (event) {
      case ToolEvent.Press press -> pressed(press, ground);
      case ToolEvent.MiddlePress press -> Response.going(new Panning(press.at()));
      case ToolEvent.Move move -> moved(state, move.at(), ground);
      case ToolEvent.Release release -> released(state, release.at(), ground);
      case ToolEvent.Cancel _ -> Response.idle();
    };
  }

  private static Response pressed(ToolEvent.Press press, Ground ground) {
    if (press.modifiers().pan()) {
      return Response.going(new Panning(press.at()));
    }
    Pressed next = new Pressed(press.at(), press.modifiers());
    Set<String> selection = ground.snapshot().selection();
    return grasped(next)
        .filter(id -> !selection.contains(id) && !press.modifiers().add())
        .map(id -> new Response(next, new Preview.None(), new Outcome.Selected(Set.of(id))))
        .orElse(Response.going(next));
  }

  private static Response moved(ToolState state, Pointer at, Ground ground) {
    return switch (state) {
      case Idle _ -> Response.idle();
      case Pressed pressed ->
          pressed.start().distance(at) < TREMBLE
              ? Response.going(pressed)
              : dragged(pressed, at, ground);
      case Dragging drag -> Response.showing(drag, moveOf(drag, at));
      case Framing framing ->
          Response.showing(
              framing,
              new Preview.Marquee(
                  framing.start().column(), framing.start().row(), at.column(), at.row()));
      case Panning panning ->
          new Response(
              new Panning(at),
              new Preview.None(),
              new Outcome.Panned(at.x() - panning.last().x(), at.y() - panning.last().y()));
    };
  }

  private static Response dragged(Pressed pressed, Pointer at, Ground ground) {
    Set<String> selection = ground.snapshot().selection();
    Optional<String> grasped = grasped(pressed);
    if (grasped.isEmpty()) {
      Set<String> kept = pressed.modifiers().add() ? selection : Set.of();
      return moved(new Framing(pressed.start(), kept), at, ground);
    }
    Set<String> ids = new TreeSet<>(selection);
    ids.add(grasped.get());
    return moved(new Dragging(pressed.start(), ids), at, ground);
  }

  private Response released(ToolState state, Pointer at, Ground ground) {
    return switch (state) {
      case Idle _, Panning _ -> Response.idle();
      case Pressed pressed -> Response.done(new Outcome.Selected(clicked(pressed, ground)));
      case Dragging drag -> {
        Preview.Moved move = moveOf(drag, at);
        yield move.columns() == 0 && move.rows() == 0
            ? Response.idle()
            : Response.done(
                new Outcome.Edited(
                    Arrangement.move(
                        moveLabel, ground.drawing(), move.ids(), move.columns(), move.rows())));
      }
      case Framing framing -> {
        Set<String> ids = new TreeSet<>(framing.kept());
        ids.addAll(Marquee.between(framing.start(), at).touched(ground.scene()));
        yield Response.done(new Outcome.Selected(ids));
      }
    };
  }

  private static Set<String> clicked(Pressed pressed, Ground ground) {
    Set<String> ids = new TreeSet<>();
    Optional<String> id = pressed.start().hit().map(Hit::id);
    if (pressed.modifiers().add()) {
      ids.addAll(ground.snapshot().selection());
      id.filter(clicked -> !ids.remove(clicked)).ifPresent(ids::add);
    } else {
      id.ifPresent(ids::add);
    }
    return ids;
  }

  private static Optional<String> grasped(Pressed pressed) {
    return pressed.start().hit().filter(hit -> !hit.insideFrame()).map(Hit::id);
  }

  private static Preview.Moved moveOf(Dragging drag, Pointer at) {
    return new Preview.Moved(
        drag.ids(),
        (int) Math.round(at.column() - drag.start().column()),
        (int) Math.round(at.row() - drag.start().row()));
  }
}
