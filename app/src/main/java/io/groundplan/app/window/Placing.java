package io.groundplan.app.window;

import io.groundplan.app.canvas.CanvasInput;
import io.groundplan.app.canvas.CanvasView;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.palette.PaletteEntry;
import io.groundplan.app.palette.PalettePane;
import io.groundplan.app.tool.PlaceTool;
import io.groundplan.app.tool.Placeable;
import io.groundplan.app.tool.SelectTool;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.words.Words;
import java.util.Optional;

/** Carries what is chosen in the palette to the canvas. */
final class Placing {
  private final CanvasView canvas;
  private final DocumentSession session;
  private final Dialogs dialogs;
  private final PalettePane palette;
  private final CanvasInput input;
  private Optional<Placeable> placeable = Optional.empty();

  Placing(CanvasView canvas, DocumentSession session, Dialogs dialogs) {
    this.canvas = canvas;
    this.session = session;
    this.dialogs = dialogs;
    palette = new PalettePane(PaletteEntry.groups(), this::take);
    input = new CanvasInput(canvas, session, new SelectTool(Words.of("edit.move")), this::putAway);
  }

  /** What there is to place. */
  PalettePane palette() {
    return palette;
  }

  /** The gestures of the canvas. */
  CanvasInput input() {
    return input;
  }

  /** Puts what is chosen onto what is selected. */
  void placeOnSelection() {
    Spot spot = new Spot(session.snapshot().selection().stream().findFirst(), Optional.empty());
    placeable
        .map(thing -> thing.plan(new Tool.Ground(canvas.drawing(), session.snapshot()), spot))
        .ifPresent(plan -> {
          switch (plan) {
            case Placeable.Plan.Possible possible -> {
              session.apply(possible.edit());
              palette.clear();
            }
            case Placeable.Plan.Impossible(String reason) ->
                dialogs.tell(Words.of("app.name"), Words.of("place.impossible"), reason);
          }
        });
  }

  private void take(Optional<PaletteEntry> entry) {
    placeable = entry.map(PaletteEntry::placeable);
    placeable.ifPresentOrElse(thing -> input.take(new PlaceTool(thing)), input::putAway);
    if (entry.isPresent()) {
      canvas.requestFocus();
    }
  }

  private void putAway() {
    placeable = Optional.empty();
    palette.clear();
  }
}
