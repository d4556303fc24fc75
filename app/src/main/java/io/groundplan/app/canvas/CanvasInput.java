package io.groundplan.app.canvas;

import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.tool.Modifiers;
import io.groundplan.app.tool.Outcome;
import io.groundplan.app.tool.Pointer;
import io.groundplan.app.tool.Preview;
import io.groundplan.app.tool.Response;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.tool.ToolEvent;
import io.groundplan.app.tool.ToolState;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Translates what JavaFX reports into events of the tool in hand, and does what the tool answers:
 * selects, pans, edits, previews.
 */
public final class CanvasInput {
  private static final double WHEEL_FACTOR = 1.1;

  private final CanvasView view;
  private final DocumentSession session;
  private final Tool defaultTool;
  private final Runnable onToolLeft;

  private Optional<Tool> chosen = Optional.empty();
  private ToolState state = new ToolState.Idle();
  private boolean spaceIsHeld;
  private boolean onMap;

  /**
   * Listens to the view.
   *
   * @param defaultTool in hand unless another one is chosen
   * @param onToolLeft runs when a chosen tool has done its work or was put away
   */
  public CanvasInput(
      CanvasView view, DocumentSession session, Tool defaultTool, Runnable onToolLeft) {
    this.view = view;
    this.session = session;
    this.defaultTool = defaultTool;
    this.onToolLeft = onToolLeft;
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseMoved(event -> send(new ToolEvent.Move(pointer(event))));
    view.setOnMouseReleased(this::released);
    view.setOnMouseExited(_ -> hidePlacing());
    view.setOnScroll(this::scrolled);
    view.setOnZoom(this::zoomed);
    view.setOnKeyReleased(event -> {
      if (event.getCode() == KeyCode.SPACE) {
        holdSpace(false);
      }
    });
    view.focusedProperty().addListener((_, _, _) -> holdSpace(false));
  }

  /** Takes another tool in hand. */
  public void take(Tool tool) {
    cancel();
    chosen = Optional.of(tool);
    view.setCursor(Cursor.CROSSHAIR);
  }

  /** Puts the tool away that is in hand. */
  public void putAway() {
    cancel();
    chosen = Optional.empty();
    view.setCursor(Cursor.DEFAULT);
  }

  /** Is a tool in hand that its user chose? */
  public boolean holdsChosenTool() {
    return chosen.isPresent();
  }

  /** Takes the gesture back, or puts the chosen tool away if there is no gesture. */
  public void escape() {
    if (!(state instanceof ToolState.Idle)) {
      cancel();
    } else if (holdsChosenTool()) {
      leave();
    } else {
      session.select(Set.of());
    }
  }

  /** Space goes down or up: while it is down, the pointer moves the view. */
  public void holdSpace(boolean held) {
    spaceIsHeld = held;
    if (!holdsChosenTool()) {
      view.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }
  }

  /** Sends the tool an event, and does what it answers. */
  public void send(ToolEvent event) {
    Response response =
        chosen
            .orElse(defaultTool)
            .respond(state, event, new Tool.Ground(view.drawing(), session.snapshot()));
    state = response.next();
    switch (response.outcome()) {
      case Outcome.Nothing _ -> view.preview(response.preview());
      case Outcome.Selected(var ids) -> {
        view.preview(response.preview());
        session.select(ids);
      }
      case Outcome.Panned(double x, double y) -> view.pan(x, y);
      case Outcome.Edited(var edit) -> {
        view.keepPreview();
        session.apply(edit);
      }
      case Outcome.Placed(var edit) -> {
        view.preview(new Preview.None());
        session.apply(edit);
        leave();
      }
    }
  }

  private void leave() {
    putAway();
    onToolLeft.run();
  }

  private void cancel() {
    send(new ToolEvent.Cancel());
    view.preview(new Preview.None());
  }

  private void hidePlacing() {
    if (state instanceof ToolState.Idle) {
      view.preview(new Preview.None());
    }
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    if (event.getButton() == MouseButton.MIDDLE) {
      send(new ToolEvent.MiddlePress(pointer(event)));
    } else if (event.getButton() == MouseButton.PRIMARY
        && view.followMap(event.getX(), event.getY())) {
      onMap = true;
    } else if (event.getButton() == MouseButton.PRIMARY) {
      Modifiers held = new Modifiers(event.isShiftDown() || event.isShortcutDown(), spaceIsHeld);
      send(new ToolEvent.Press(pointer(event), held));
    }
  }

  private void dragged(MouseEvent event) {
    if (onMap) {
      view.followMap(event.getX(), event.getY());
    } else {
      send(new ToolEvent.Move(pointer(event)));
    }
  }

  private void released(MouseEvent event) {
    if (onMap) {
      onMap = false;
    } else {
      send(new ToolEvent.Release(pointer(event)));
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      double steps = event.getDeltaY() == 0 ? 0 : Math.signum(event.getDeltaY());
      view.zoomAt(event.getX(), event.getY(), Math.pow(WHEEL_FACTOR, steps));
    } else if (event.isShiftDown() && event.getDeltaX() == 0) {
      view.pan(event.getDeltaY(), 0);
    } else {
      view.pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }

  private void zoomed(ZoomEvent event) {
    view.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
    event.consume();
  }

  private Pointer pointer(MouseEvent event) {
    return new Pointer(
        event.getX(),
        event.getY(),
        view.columnAt(event.getX()),
        view.rowAt(event.getY()),
        view.hitAt(event.getX(), event.getY()));
  }
}
