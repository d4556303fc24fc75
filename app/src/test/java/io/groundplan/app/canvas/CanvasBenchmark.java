package io.groundplan.app.canvas;

import io.groundplan.app.document.Drawing;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.app.tool.Preview;
import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.ScenePath;
import io.groundplan.export.diagram.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures frames of the canvas: milliseconds that the application takes for one, and from one to
 * the next, while the view pans, zooms and drags. Run it by docs/benchmarks/canvas.sh.
 */
public final class CanvasBenchmark extends Application {
  private static final int COLUMNS = 100;
  private static final int FRAMES = 120;
  private static final int WARM_UP = 40;

  /** All phases are gone through so often; the last time counts. */
  private static final int ROUNDS = 2;

  private final List<Phase> phases = new ArrayList<>();
  private final Typefaces typefaces = new Typefaces();
  private final CanvasView view = new CanvasView(typefaces);

  private record Phase(String name, double zoom, IntConsumer step) {}

  /** Starts the measurement; Java refuses to start an application itself from the class path. */
  public static final class Start {
    private Start() {}

    /** Measures; the argument is the number of elements. */
    public static void main(String[] arguments) {
      Application.launch(CanvasBenchmark.class, arguments);
    }
  }

  @Override
  public void start(Stage stage) {
    int count = Integer.parseInt(getParameters().getRaw().getFirst());
    stage.setScene(new Scene(view, 1920, 1080));
    stage.show();
    view.show(new Drawing(Drawing.NETWORK, grid(count)));
    phases.add(new Phase("nothing", 1, i -> view.requestLayout()));
    phases.add(new Phase("pan at 100 %", 1, i -> view.pan(i % 2 == 0 ? -7 : 5, -3)));
    phases.add(new Phase("pan at 50 %", 0.5, i -> view.pan(i % 2 == 0 ? -7 : 5, -3)));
    phases.add(new Phase("zoom", 1, i -> view.zoomAt(960, 540, i % 20 < 10 ? 1.15 : 1 / 1.15)));
    phases.add(
        new Phase(
            "drag at 100 %",
            1, i -> view.preview(new Preview.Moved(Set.of("n205"), i % 9, i % 5))));
    measure(0);
  }

  private void measure(int index) {
    if (index == ROUNDS * phases.size()) {
      Platform.exit();
      return;
    }
    Phase phase = phases.get(index % phases.size());
    boolean last = index >= (ROUNDS - 1) * phases.size();
    view.preview(new Preview.None());
    view.fit();
    view.zoomToFullSize();
    view.zoomAt(960, 540, phase.zoom());
    new Run(phase, last, () -> measure(index + 1)).start();
  }

  /** Steps through the frames of one phase. */
  private final class Run extends AnimationTimer {
    private final Phase phase;
    private final boolean counts;
    private final Runnable next;
    private final double[] between = new double[FRAMES];
    private final double[] own = new double[FRAMES];
    private int frame = -WARM_UP;
    private long last = System.nanoTime();

    Run(Phase phase, boolean counts, Runnable next) {
      this.phase = phase;
      this.counts = counts;
      this.next = next;
    }

    @Override
    public void handle(long now) {
      long start = System.nanoTime();
      phase.step().accept(frame + WARM_UP);
      view.layout();
      long end = System.nanoTime();
      if (frame >= 0) {
        between[frame] = (start - last) / 1e6;
        own[frame] = (end - start) / 1e6;
      }
      last = start;
      frame++;
      if (frame == FRAMES) {
        stop();
        if (counts) {
          print();
        }
        Platform.runLater(next);
      }
    }

    private void print() {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-14s own %5.2f / %5.2f ms   frame %6.2f / %6.2f ms   (median / p99)",
              phase.name(),
              quantile(own, 0.5),
              quantile(own, 0.99),
              quantile(between, 0.5),
              quantile(between, 0.99)));
    }
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }

  private static DiagramScene grid(int count) {
    List<SceneItem> items = new ArrayList<>();
    List<SceneLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CellRect area = CellRect.of(i % COLUMNS * 20, i / COLUMNS * 7, 17, 4);
      items.add(
          new SceneItem(
              "n" + i,
              ItemShape.BOX,
              ItemFace.of(
                  i % 3 == 0 ? ItemKind.CONTROL_PLANE : ItemKind.WORKER,
                  TextLine.name("node-" + i),
                  TextLine.address("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256)),
              area,
              CellRect.of(area.left() + 2, area.top() + 1, 13, 2),
              Optional.empty()));
      if (i >= COLUMNS) {
        int column = area.left() + 8;
        lines.add(
            new SceneLine(
                "l" + i,
                "n" + (i - COLUMNS),
                "n" + i,
                i % 5 == 0 ? RelationKind.TUNNEL : RelationKind.LINK,
                ArrowEnds.TO,
                new ScenePath(
                    List.of(
                        new Cell(column, area.top() - 4),
                        new Cell(column, area.top() - 2),
                        new Cell(column + 2, area.top() - 2),
                        new Cell(column + 2, area.top())),
                    Optional.empty())));
      }
    }
    return new DiagramScene(
        "grid",
        new CellSize(COLUMNS * 20, (count / COLUMNS + 1) * 7),
        items,
        lines,
        List.of(),
        List.of());
  }
}
