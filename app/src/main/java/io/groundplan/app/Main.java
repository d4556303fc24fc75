package io.groundplan.app;

import io.groundplan.app.theme.Theme;
import io.groundplan.app.window.DesignerWindow;
import io.groundplan.app.work.Workers;
import io.groundplan.export.diagram.layout.DiagramScenes;
import io.groundplan.export.diagram.topology.SceneComposer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The application: one window, on the topology that the first argument names. */
public final class Main extends Application {
  private Optional<Workers> workers = Optional.empty();

  @Override
  public void start(Stage stage) {
    Workers own = Workers.reportingTo(Platform::runLater);
    workers = Optional.of(own);
    Theme theme =
        Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    DesignerWindow window =
        new DesignerWindow(
            stage,
            (topology, layout, view) ->
                DiagramScenes.compose(SceneComposer.compose(topology, layout, view)),
            own,
            Clock.system(ZoneId.systemDefault()),
            theme);
    Thread.setDefaultUncaughtExceptionHandler(
        (_, bug) -> Platform.runLater(() -> window.report(bug)));
    window.show();
    getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(window::open);
  }

  @Override
  public void stop() {
    workers.ifPresent(Workers::close);
  }
}
