package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.canvas.CanvasView;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.work.Workers;
import io.groundplan.export.diagram.layout.DiagramScenes;
import io.groundplan.export.diagram.topology.SceneComposer;
import io.groundplan.model.file.LayoutFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A way through the real window, on a network in a folder of its own. */
abstract class Journey {
  private static final int PATIENCE_SECONDS = 30;

  @TempDir Path folder = Path.of("");

  final FxRobot robot = new FxRobot();
  private final AtomicReference<DesignerWindow> window = new AtomicReference<>();
  private final Workers workers = Workers.reportingTo(Platform::runLater);

  @BeforeEach
  void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(() -> {
      Stage stage = new Stage();
      show(stage);
      return stage;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void show(Stage stage) {
    DesignerWindow fresh =
        new DesignerWindow(
            stage,
            (topology, layout, view) ->
                DiagramScenes.compose(SceneComposer.compose(topology, layout, view)),
            workers,
            Clock.system(ZoneId.systemDefault()),
            Theme.LIGHT);
    window.set(fresh);
    stage.setWidth(980);
    stage.setHeight(760);
    stage.setX(0);
    stage.setY(0);
    write(network());
    fresh.show();
    fresh.open(file());
  }

  @AfterEach
  void stop() throws TimeoutException {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    FxToolkit.cleanupStages();
    workers.close();
  }

  /** The text of the network; the lab unless a journey needs another one. */
  String network() {
    return Networks.LAB;
  }

  Path file() {
    return folder.resolve("lab.topology.yaml");
  }

  Path layoutFile() {
    return LayoutFile.beside(file());
  }

  void write(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  DesignerWindow window() {
    return Optional.ofNullable(window.get()).orElseThrow();
  }

  CanvasView canvas() {
    return window().canvas();
  }

  EditorSnapshot snapshot() {
    return window().bench().session().snapshot();
  }

  /** Waits until something is so. */
  static void waitUntil(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException timeout) {
      throw new AssertionError("It never came true", timeout);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until an item is drawn. */
  void waitForItem(String id) {
    waitUntil(() -> canvas().drawing().scene().item(id).isPresent());
    waitUntil(() -> canvas().boundsOf(id).filter(bounds -> bounds.getWidth() > 0).isPresent());
  }

  /** The middle of an item on the screen. */
  Point2D middleOf(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    Bounds bounds = canvas().boundsOf(id).orElseThrow();
    return canvas().localToScreen(bounds.getCenterX(), bounds.getCenterY());
  }

  void select(String id) {
    waitForItem(id);
    robot.clickOn(middleOf(id));
    waitUntil(() -> snapshot().selection().contains(id));
  }

  String text(String query) {
    Node node = robot.lookup(query).query();
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      default -> throw new AssertionError(query + " has no text");
    };
  }

  void assertShown(String query) {
    assertThat(robot.lookup(query).tryQuery())
        .as(query)
        .hasValueSatisfying(node -> assertThat(node.isVisible()).isTrue());
  }
}
