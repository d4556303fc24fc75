package io.groundplan.app.document;

import java.util.Collection;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The document that a window edits. Its one property changes with every edit, and everything
 * visible is a function of it. Belongs to one thread.
 */
public final class DocumentSession {
  private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>();
  private Drawing drawing = Drawing.EMPTY;

  /** A session on a document as it was read. */
  public DocumentSession(EditorSnapshot snapshot) {
    history.set(History.startingWith(snapshot));
  }

  /** The present snapshot with the steps before and after it. */
  public ReadOnlyObjectProperty<History> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The value of {@link #historyProperty()}. */
  public History history() {
    return history.get();
  }

  /** What is shown. */
  public EditorSnapshot snapshot() {
    return history().present();
  }

  /** Takes note of what the canvas shows. */
  public void show(Drawing shown) {
    drawing = shown;
  }

  /**
   * Does the edit, as a step that can be undone. The first one writes down where everything stands,
   * so that nothing moves unasked from then on.
   */
  public void apply(Edit edit) {
    history.set(
        history()
            .after(
                new Edit(
                    edit.label(),
                    edit.mergeKey(),
                    snapshot ->
                        edit.change().apply(snapshot).hasContentOf(snapshot)
                            ? edit.change().apply(snapshot)
                            : edit.change().apply(settled(snapshot)))));
  }

  private EditorSnapshot settled(EditorSnapshot snapshot) {
    return snapshot.withLayout(Arrangement.settled(snapshot.layout(), drawing));
  }

  /** Selects these and nothing else. */
  public void select(Collection<String> ids) {
    EditorSnapshot selected = snapshot().withSelection(ids);
    if (!selected.selection().equals(snapshot().selection())) {
      history.set(history().selecting(selected));
    }
  }

  /** Goes one step back. */
  public void undo() {
    history.set(history().undone());
  }

  /** Goes one step forward again. */
  public void redo() {
    history.set(history().redone());
  }

  /** Ends the step that edits of one key have been joining. */
  public void seal() {
    history.set(history().sealed());
  }

  /**
   * Takes note that the files hold the present snapshot.
   *
   * @param text of the topology's file now
   */
  public void markSaved(String text) {
    history.set(history().written(text));
  }

  /** Starts anew with a document as it was read. */
  public void open(EditorSnapshot snapshot) {
    drawing = Drawing.EMPTY;
    history.set(History.startingWith(snapshot));
  }
}
