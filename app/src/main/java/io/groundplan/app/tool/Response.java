package io.groundplan.app.tool;

/** A tool's answer to an event: where the gesture stands now, what shows, what happens. */
public record Response(ToolState next, Preview preview, Outcome outcome) {

  /** Back to the beginning, with nothing done. */
  public static Response idle() {
    return new Response(new ToolState.Idle(), new Preview.None(), new Outcome.Nothing());
  }

  /** Back to the beginning, with something done. */
  public static Response done(Outcome outcome) {
    return new Response(new ToolState.Idle(), new Preview.None(), outcome);
  }

  /** The gesture goes on. */
  public static Response going(ToolState next) {
    return new Response(next, new Preview.None(), new Outcome.Nothing());
  }

  /** The gesture goes on and shows something. */
  public static Response showing(ToolState next, Preview preview) {
    return new Response(next, preview, new Outcome.Nothing());
  }
}
