package io.groundplan.app.tool;

import io.groundplan.app.tool.ToolState.Idle;
import io.groundplan.app.tool.ToolState.Panning;
import io.groundplan.app.tool.ToolState.Pressed;
import java.util.Optional;

/**
 * Puts something new where the button is pressed and let go. Until then it shows what would happen,
 * or why nothing would.
 */
public final class PlaceTool implements Tool {
  private final Placeable placeable;
  private Optional<Hovered> hovered = Optional.empty();

  /** What would come of placing onto an item: worked out once while the pointer stays on it. */
  private record Hovered(Ground ground, Optional<Hit> hit, Placeable.Plan plan) {}

  /** A tool for this kind of thing. */
  public PlaceTool(Placeable placeable) {
    this.placeable = placeable;
  }

  @Override
  public Response respond(ToolState state, ToolEvent event, Ground ground) {
    return switch (event) {
      case ToolEvent.Press press ->
          press.modifiers().pan()
              ? Response.going(new Panning(press.at()))
              : Response.showing(
                  new Pressed(press.at(), press.modifiers()), preview(press.at(), ground));
      case ToolEvent.MiddlePress press -> Response.going(new Panning(press.at()));
      case ToolEvent.Move move -> moved(state, move.at(), ground);
      case ToolEvent.Release release -> released(state, release.at(), ground);
      case ToolEvent.Cancel _ -> Response.idle();
    };
  }

  private Response moved(ToolState state, Pointer at, Ground ground) {
    return state instanceof Panning(Pointer last)
        ? new Response(
            new Panning(at),
            new Preview.None(),
            new Outcome.Panned(at.x() - last.x(), at.y() - last.y()))
        : Response.showing(state, preview(at, ground));
  }

  private Response released(ToolState state, Pointer at, Ground ground) {
    if (!(state instanceof Pressed)) {
      return Response.idle();
    }
    return switch (placeable.plan(ground, Spot.at(at))) {
      case Placeable.Plan.Possible possible -> Response.done(new Outcome.Placed(possible.edit()));
      case Placeable.Plan.Impossible _ -> Response.showing(new Idle(), preview(at, ground));
    };
  }

  private Preview preview(Pointer at, Ground ground) {
    if (hovered
        .filter(last -> last.ground().equals(ground) && last.hit().equals(at.hit()))
        .isEmpty()) {
      hovered = Optional.of(new Hovered(ground, at.hit(), placeable.plan(ground, Spot.at(at))));
    }
    return switch (hovered.orElseThrow().plan()) {
      case Placeable.Plan.Possible possible ->
          new Preview.Placing(at, possible.words(), true, possible.target());
      case Placeable.Plan.Impossible(String reason) -> new Preview.Placing(at, reason, false, "");
    };
  }
}
