package io.groundplan.app.window;

import io.groundplan.app.addressplan.AddressPlanPane;
import io.groundplan.app.canvas.Badge;
import io.groundplan.app.canvas.CanvasKeys;
import io.groundplan.app.canvas.CanvasView;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.document.History;
import io.groundplan.app.document.SceneSource;
import io.groundplan.app.inspector.Desk;
import io.groundplan.app.inspector.InspectorPane;
import io.groundplan.app.problems.ProblemsPane;
import io.groundplan.app.problems.WaivedPane;
import io.groundplan.app.search.SearchField;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.app.words.Words;
import io.groundplan.app.work.Workers;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.model.topology.Element;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window of the designer: everything in it is made and wired here. */
public final class DesignerWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double CANVAS_SHARE = 0.79;
  private static final double INSPECTOR_WIDTH = 318;
  private static final double PALETTE_WIDTH = 176;

  private final Stage stage;
  private final Workbench bench;
  private final DocumentSession session;
  private final Filing filing;
  private final Dialogs dialogs;
  private final Typefaces typefaces = new Typefaces();
  private final CanvasView canvas = new CanvasView(typefaces);
  private final Placing placing;
  private final InspectorPane inspector;
  private final ProblemDesk desk;
  private final Remedies remedies;
  private final ProblemsPane problems;
  private final WaivedPane waived;
  private final AddressPlanPane plan;
  private final LowerPane lower = new LowerPane();
  private final SearchField search;
  private final StatusBar status = new StatusBar();
  private final TopBar top;
  private final ViewTabs tabs;
  private final Tasks tasks;
  private final CheckMenuItem dark = new CheckMenuItem(Words.of("command.dark"));
  private final BorderPane root = new BorderPane();
  private Theme theme = Theme.LIGHT;

  /**
   * A window on an empty document.
   *
   * @param clock tells the day on which waivers are judged
   * @param theme to begin with
   */
  public DesignerWindow(
      Stage stage, SceneSource scenes, Workers workers, Clock clock, Theme theme) {
    this.stage = stage;
    bench = new Workbench(scenes, workers, clock);
    session = bench.session();
    dialogs = new Dialogs(stage);
    filing = new Filing(bench, dialogs);
    placing = new Placing(canvas, session, dialogs);
    desk = new ProblemDesk(stage, bench, this::reveal);
    remedies = new Remedies(bench, dialogs);
    problems = new ProblemsPane(desk);
    waived = new WaivedPane(desk);
    plan = new AddressPlanPane(this::reveal, workers);
    search = new SearchField(() -> session.snapshot().topology(), this::reveal, workers);
    inspector =
        new InspectorPane(
            new Desk(
                session,
                topology -> bench.judge(judgement().readers()).apply(topology),
                () -> judgement().verdict().problems(),
                this::editSlowly,
                workers,
                () -> this.theme),
            this::kind);
    tabs = new ViewTabs(bench::show);
    tasks = new Tasks(stage, bench, filing, workers);
    top = new TopBar(commands().toMenuBar(dark), search, this::nextProblem, tasks::export);
    new CanvasKeys(canvas, placing.input(), session, inspector::start, placing::placeOnSelection);
    arrange();
    listen();
    setTheme(theme);
    bench.begin();
  }

  /** Shows the window. */
  public void show() {
    stage.show();
    canvas.requestFocus();
  }

  /** Opens a topology; tells why where it cannot be read. */
  public void open(Path path) {
    filing.open(path);
  }

  /** Tells of a bug of ours and what to send to those who can mend it. */
  public void report(Throwable bug) {
    dialogs.report(BugReport.of(bug));
  }

  /** The drawing surface. */
  CanvasView canvas() {
    return canvas;
  }

  /** What the window works on. */
  Workbench bench() {
    return bench;
  }

  /** Changes between light and dark. */
  void setTheme(Theme newTheme) {
    root.getStyleClass().remove(theme.styleClass());
    theme = newTheme;
    root.getStyleClass().add(theme.styleClass());
    Application.setUserAgentStylesheet(theme.baseStylesheet());
    canvas.setTheme(theme);
    inspector.rebuild();
    dark.setSelected(theme == Theme.DARK);
  }

  private Judgement judgement() {
    return bench.judgementProperty().get();
  }

  private void arrange() {
    StackPane ground = new StackPane(canvas, tabs);
    StackPane.setAlignment(tabs, Pos.TOP_LEFT);
    SplitPane upper = new SplitPane(ground, inspector);
    SplitPane.setResizableWithParent(inspector, false);
    inspector.setMinWidth(260);
    inspector.setPrefWidth(INSPECTOR_WIDTH);
    inspector.setMaxWidth(520);
    lower.add("problems", problems);
    lower.add("waived", waived);
    lower.add("room", plan);
    SplitPane main = new SplitPane(upper, lower);
    main.setOrientation(Orientation.VERTICAL);
    main.setDividerPositions(CANVAS_SHARE);
    SplitPane.setResizableWithParent(lower, false);
    BorderPane work = new BorderPane(main);
    work.setBottom(status);
    root.getStyleClass().add("designer");
    root.setTop(top);
    root.setLeft(placing.palette());
    root.setCenter(work);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    scene
        .getStylesheets()
        .addAll(
            Objects.requireNonNull(
                    DesignerWindow.class.getResource("/io/groundplan/app/designer.css"))
                .toExternalForm(),
            typefaces.stylesheet());
    stage.setScene(scene);
    upper.setDividerPositions(1 - INSPECTOR_WIDTH / (scene.getWidth() - PALETTE_WIDTH));
  }

  private void listen() {
    session
        .historyProperty()
        .addListener((_, before, after) -> {
          canvas.select(after.present().selection());
          describe(after);
          plan.show(after.present().topology());
          if (!before.present().selection().equals(after.present().selection())) {
            describeSelection();
          }
        });
    bench.filesProperty().addListener((_, _, _) -> describe(session.history()));
    bench
        .drawingProperty()
        .addListener((_, _, drawing) -> {
          canvas.show(drawing);
          tabs.show(session.snapshot().layout(), drawing.view());
          inspector.refresh();
        });
    bench.judgementProperty().addListener((_, _, judgement) -> show(judgement));
    bench.busyProperty().addListener((_, _, busy) -> status.showBusy(busy));
    canvas.viewportProperty().addListener((_, _, _) -> status.showZoom(canvas.zoom()));
    dark.setOnAction(_ -> setTheme(theme.other()));
    dark.setAccelerator(KeyCombination.valueOf("Alt+Shift+D"));
    stage.setOnCloseRequest(event -> {
      if (!filing.mayLeave()) {
        event.consume();
      }
    });
    status.showZoom(1);
    describe(session.history());
  }

  private void show(Judgement judgement) {
    problems.show(remedies.of(judgement));
    waived.show(judgement.verdict().waived());
    lower.count("problems", judgement.verdict().problems().size());
    lower.count("waived", judgement.verdict().waived().size());
    top.showProblems(judgement.verdict().problems().size());
    canvas.mark(Badge.of(judgement.verdict().problems()));
    status.show(session.snapshot().topology(), judgement.verdict());
    inspector.refresh();
  }

  private Commands commands() {
    EditCommands edit = new EditCommands(session, canvas);
    return new Commands(
        FileCommands.of(filing, session, tasks, this::quit),
        List.of(
            edit.steps(),
            edit.selection(),
            List.of(
                new Command("find", "Shortcut+K", search::start),
                new Command("rename", "F2", inspector::startRename),
                new Command("renumber", "Shortcut+Shift+R", tasks::renumber))),
        ViewCommands.of(canvas, tabs, bench),
        CheckCommands.of(problems, lower, desk, remedies),
        HelpCommands.of(dialogs));
  }

  /** The inspector may be built anew by the edit, which would leave the keyboard anywhere. */
  private void editSlowly(Function<EditorSnapshot, Edit> work) {
    canvas.requestFocus();
    bench.edit(snapshot -> Optional.of(work.apply(snapshot)), () -> {});
  }

  private void nextProblem() {
    lower.show(problems);
    problems.step(1);
  }

  private void describe(History history) {
    top.showDocument(filing.name(), history.isChanged());
    stage.setTitle(Words.of("app.title", filing.name()));
    status.show(history.present().topology(), judgement().verdict());
  }

  private void describeSelection() {
    Set<String> ids = session.snapshot().selection();
    canvas.setAccessibleText(
        ids.isEmpty()
            ? Words.of("canvas.accessible")
            : String.join(
                "; ",
                ids.stream()
                    .flatMap(id -> canvas.drawing().scene().item(id).stream())
                    .map(item -> item.face().title())
                    .toList()));
  }

  private void reveal(Element element) {
    session.select(Set.of(element.id().value()));
    canvas.reveal(element.id().value());
  }

  private ItemKind kind(Element element) {
    return canvas
        .drawing()
        .scene()
        .item(element.id().value())
        .map(item -> item.face().kind())
        .orElseGet(() -> ElementKinds.of(element));
  }

  private void quit() {
    if (filing.mayLeave()) {
      stage.close();
    }
  }
}
