package io.groundplan.app.window;

import io.groundplan.app.canvas.CanvasView;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.History;
import io.groundplan.app.document.Removal;
import io.groundplan.app.words.Words;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.model.topology.ElementId;
import java.util.List;
import java.util.Optional;

/** What the Edit menu does with the document itself. */
final class EditCommands {
  private final DocumentSession session;
  private final CanvasView canvas;
  private final Command undo;
  private final Command redo;
  private final Command delete;

  EditCommands(DocumentSession session, CanvasView canvas) {
    this.session = session;
    this.canvas = canvas;
    undo = new Command("undo", "Shortcut+Z", session::undo);
    redo = new Command("redo", "Shortcut+Shift+Z", session::redo);
    delete = new Command("delete", "Delete", this::delete);
    session.historyProperty().addListener((_, _, after) -> enable(after));
    enable(session.history());
  }

  /** One step back, one step forward. */
  List<Command> steps() {
    return List.of(undo, redo);
  }

  /** What is done with the selection. */
  List<Command> selection() {
    return List.of(delete, new Command("select-all", "Shortcut+A", this::selectAll));
  }

  private void enable(History history) {
    say(undo, "command.undo", history.undoLabel());
    say(redo, "command.redo", history.redoLabel());
    delete
        .disabledProperty()
        .set(
            Removal.removable(history.present().topology(), history.present().selection())
                .isEmpty());
  }

  private static void say(Command command, String key, Optional<String> label) {
    command.disabledProperty().set(label.isEmpty());
    command
        .titleProperty()
        .set(label.map(words -> Words.of(key + ".what", words)).orElse(Words.of(key)));
  }

  private void delete() {
    List<ElementId> ids =
        Removal.removable(session.snapshot().topology(), session.snapshot().selection());
    String label =
        ids.size() == 1
            ? Words.of("edit.delete", ids.getFirst().value())
            : Words.of("edit.delete.many", ids.size());
    session.apply(Removal.of(label, ids));
  }

  private void selectAll() {
    session.select(canvas.drawing().scene().items().stream().map(SceneItem::id).toList());
  }
}
