package io.groundplan.app.canvas;

import io.groundplan.app.document.Arrangement;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Drawing;
import io.groundplan.app.document.Edit;
import io.groundplan.app.words.Words;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.SceneItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * The keys of the canvas. Arrows move what is selected by a cell (with Shift by a step of the
 * dots), with Alt they select the neighbour (with Shift too, they add it); a few keys that follow
 * each other quickly are one step of the history.
 */
public final class CanvasKeys {
  private static final Duration IDLE = Duration.millis(400);
  private static final int STEP_COLUMNS = 6;
  private static final int STEP_ROWS = 3;

  private final CanvasView view;
  private final CanvasInput input;
  private final DocumentSession session;
  private final Runnable onInspect;
  private final Runnable onPlace;
  private final PauseTransition idle = new PauseTransition(IDLE);
  private Optional<String> walkedTo = Optional.empty();

  /**
   * Listens to the view.
   *
   * @param onInspect takes the keyboard to the inspector
   * @param onPlace puts what is in hand onto what is selected
   */
  public CanvasKeys(
      CanvasView view,
      CanvasInput input,
      DocumentSession session,
      Runnable onInspect,
      Runnable onPlace) {
    this.view = view;
    this.input = input;
    this.session = session;
    this.onInspect = onInspect;
    this.onPlace = onPlace;
    idle.setOnFinished(_ -> session.seal());
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || (event.isAltDown() && !event.getCode().isArrowKey())) {
      return;
    }
    boolean known =
        switch (event.getCode()) {
          case LEFT -> arrow(event, -1, 0);
          case RIGHT -> arrow(event, 1, 0);
          case UP -> arrow(event, 0, -1);
          case DOWN -> arrow(event, 0, 1);
          case ESCAPE -> done(input::escape);
          case SPACE -> done(() -> input.holdSpace(true));
          case ENTER -> done(input.holdsChosenTool() ? onPlace : onInspect);
          case F, HOME -> done(view::fit);
          default -> false;
        };
    if (known) {
      event.consume();
    }
  }

  /** Characters, since keyboards have them in different places. */
  private void typed(KeyEvent event) {
    boolean known =
        switch (event.getCharacter()) {
          case "+", "=" -> done(view::zoomIn);
          case "-" -> done(view::zoomOut);
          default -> false;
        };
    if (known) {
      event.consume();
    }
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  private boolean arrow(KeyEvent event, int right, int down) {
    if (event.isAltDown()) {
      neighbour(right, down)
          .ifPresent(item -> {
            Set<String> ids = new TreeSet<>(event.isShiftDown() ? selected() : Set.of());
            ids.add(item.id());
            walkedTo = Optional.of(item.id());
            session.select(ids);
            view.reveal(item.id());
          });
    } else if (selected().isEmpty()) {
      view.pan(-right * 48, -down * 48);
    } else {
      nudge(
          right * (event.isShiftDown() ? STEP_COLUMNS : 1),
          down * (event.isShiftDown() ? STEP_ROWS : 1));
    }
    return true;
  }

  private void nudge(int columns, int rows) {
    Edit move = Arrangement.move(Words.of("edit.move"), view.drawing(), selected(), columns, rows);
    SceneMove shown = new SceneMove(view.drawing().scene(), selected());
    view.show(new Drawing(view.drawing().view(), shown.whole(columns, rows)));
    session.apply(move.mergedBy("nudge " + selected()));
    idle.playFromStart();
  }

  private Set<String> selected() {
    return session.snapshot().selection();
  }

  /** The nearest item in a direction; the first one of all where nothing is selected. */
  private Optional<SceneItem> neighbour(int right, int down) {
    List<SceneItem> items = view.drawing().scene().items();
    Optional<SceneItem> from =
        walkedTo
            .filter(selected()::contains)
            .or(() -> selected().stream().findFirst())
            .flatMap(view.drawing().scene()::item);
    if (from.isEmpty()) {
      return items.stream().findFirst();
    }
    CellRect start = from.get().area();
    return items.stream()
        .filter(item -> ahead(start, item.area(), right, down) > 0)
        .min(
            Comparator.comparingDouble(item ->
                ahead(start, item.area(), right, down)
                    + 2 * aside(start, item.area(), right, down)));
  }

  private static double ahead(CellRect from, CellRect to, int right, int down) {
    return (to.left() + to.right() - from.left() - from.right()) / 4.0 * right
        + (to.top() + to.bottom() - from.top() - from.bottom()) / 2.0 * down;
  }

  private static double aside(CellRect from, CellRect to, int right, int down) {
    return Math.abs((to.left() + to.right() - from.left() - from.right()) / 4.0 * down)
        + Math.abs((to.top() + to.bottom() - from.top() - from.bottom()) / 2.0 * right);
  }
}
