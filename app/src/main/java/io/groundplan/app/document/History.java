package io.groundplan.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The snapshots before and after the present one. Undo is the snapshot before; snapshots share what
 * did not change, so two hundred steps cost little.
 *
 * @param past steps that can be undone, the latest last
 * @param present what is shown
 * @param future steps that can be redone, the next one last
 * @param saved what the files hold
 */
public record History(
    List<Step> past, EditorSnapshot present, List<Step> future, EditorSnapshot saved) {

  /** How many steps are remembered. */
  static final int LIMIT = 200;

  /**
   * A snapshot that an edit led away from, or will lead back to.
   *
   * @param label what the edit did
   * @param mergeKey edits with the same key may still join it
   * @param snapshot the other side of the edit
   */
  public record Step(String label, Optional<String> mergeKey, EditorSnapshot snapshot) {}

  /** Keeps unmodifiable copies. */
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** The history of a document as it was read. */
  public static History startingWith(EditorSnapshot snapshot) {
    return new History(List.of(), snapshot, List.of(), snapshot);
  }

  /** The history after an edit; one that changes nothing leaves no step. */
  public History after(Edit edit) {
    EditorSnapshot next = edit.change().apply(present);
    if (next.hasContentOf(present)) {
      return selecting(next);
    }
    if (joinsLatest(edit)) {
      return new History(past, next, List.of(), saved);
    }
    List<Step> steps = new ArrayList<>(past);
    steps.add(new Step(edit.label(), edit.mergeKey(), present));
    return new History(
        steps.subList(Math.max(0, steps.size() - LIMIT), steps.size()), next, List.of(), saved);
  }

  /** The history with another selection, which is no step. */
  public History selecting(EditorSnapshot snapshot) {
    return new History(past, present.withSelection(snapshot.selection()), future, saved);
  }

  /** The history one step back. */
  public History undone() {
    if (past.isEmpty()) {
      return this;
    }
    Step step = past.getLast();
    List<Step> later = new ArrayList<>(future);
    later.add(new Step(step.label(), Optional.empty(), present));
    return new History(past.subList(0, past.size() - 1), step.snapshot(), later, saved);
  }

  /** The history one step forward again. */
  public History redone() {
    if (future.isEmpty()) {
      return this;
    }
    Step step = future.getLast();
    List<Step> earlier = new ArrayList<>(past);
    earlier.add(new Step(step.label(), Optional.empty(), present));
    return new History(earlier, step.snapshot(), future.subList(0, future.size() - 1), saved);
  }

  /** The history in which the latest step takes no further edits. */
  public History sealed() {
    if (past.isEmpty() || past.getLast().mergeKey().isEmpty()) {
      return this;
    }
    Step step = past.getLast();
    List<Step> steps = new ArrayList<>(past.subList(0, past.size() - 1));
    steps.add(new Step(step.label(), Optional.empty(), step.snapshot()));
    return new History(steps, present, future, saved);
  }

  /**
   * The history after the present snapshot was written to its files.
   *
   * @param text of the topology's file now
   */
  public History written(String text) {
    EditorSnapshot written = present.withText(Optional.of(text));
    return new History(past, written, future, written).sealed();
  }

  /** What undo would take back. */
  public Optional<String> undoLabel() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().label());
  }

  /** What redo would do again. */
  public Optional<String> redoLabel() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast().label());
  }

  /** Does the topology, or how it is written, differ from its file? */
  public boolean isTopologyChanged() {
    return !present.topology().equals(saved.topology()) || !present.text().equals(saved.text());
  }

  /** Does the layout differ from its file? */
  public boolean isLayoutChanged() {
    return !present.layout().equals(saved.layout());
  }

  /** Is there anything to save? */
  public boolean isChanged() {
    return isTopologyChanged() || isLayoutChanged();
  }

  private boolean joinsLatest(Edit edit) {
    return edit.mergeKey().isPresent()
        && future.isEmpty()
        && !past.isEmpty()
        && past.getLast().mergeKey().equals(edit.mergeKey());
  }
}
