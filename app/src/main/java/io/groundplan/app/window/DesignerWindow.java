package io.groundplan.app.window;

import io.groundplan.app.canvas.Badge;
import io.groundplan.app.canvas.CanvasInput;
import io.groundplan.app.canvas.CanvasKeys;
import io.groundplan.app.canvas.CanvasView;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.History;
import io.groundplan.app.document.Removal;
import io.groundplan.app.document.SceneSource;
import io.groundplan.app.exporting.ExportDialog;
import io.groundplan.app.inspector.Desk;
import io.groundplan.app.inspector.InspectorPane;
import io.groundplan.app.palette.PaletteEntry;
import io.groundplan.app.palette.PalettePane;
import io.groundplan.app.problems.ProblemsPane;
import io.groundplan.app.renumbering.RenumberDialog;
import io.groundplan.app.search.SearchField;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.app.tool.PlaceTool;
import io.groundplan.app.tool.Placeable;
import io.groundplan.app.tool.SelectTool;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.words.Words;
import io.groundplan.app.work.Workers;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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
  private final CanvasInput input;
  private final PalettePane palette;
  private final InspectorPane inspector;
  private final ProblemsPane problems;
  private final SearchField search;
  private final StatusBar status = new StatusBar();
  private final TopBar top;
  private final ViewTabs tabs;
  private final Workers workers;
  private final CheckMenuItem dark = new CheckMenuItem(Words.of("command.dark"));
  private final BorderPane root = new BorderPane();
  private Optional<Placeable> placeable = Optional.empty();
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
    this.workers = workers;
    bench = new Workbench(scenes, workers, clock);
    session = bench.session();
    dialogs = new Dialogs(stage);
    filing = new Filing(bench, dialogs);
    palette = new PalettePane(PaletteEntry.groups(), this::take);
    input = new CanvasInput(canvas, session, new SelectTool(Words.of("edit.move")), this::putAway);
    problems = new ProblemsPane(this::jump, this::fix);
    search = new SearchField(() -> session.snapshot().topology(), this::reveal);
    inspector =
        new InspectorPane(
            new Desk(
                session,
                bench::judge,
                () -> bench.verdictProperty().get().problems(),
                workers,
                () -> this.theme),
            this::kind);
    tabs = new ViewTabs(bench::show);
    Button export = new Button(Words.of("command.export"));
    export.setId("export");
    export.getStyleClass().add("primary");
    export.setOnAction(_ -> export());
    top = new TopBar(commands().toMenuBar(dark), search, () -> problems.step(1), List.of(export));
    new CanvasKeys(canvas, input, session, inspector::start, this::placeOnSelection);
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

  private void arrange() {
    StackPane ground = new StackPane(canvas, tabs);
    StackPane.setAlignment(tabs, Pos.TOP_LEFT);
    SplitPane upper = new SplitPane(ground, inspector);
    SplitPane.setResizableWithParent(inspector, false);
    inspector.setMinWidth(260);
    inspector.setPrefWidth(INSPECTOR_WIDTH);
    inspector.setMaxWidth(520);
    SplitPane main = new SplitPane(upper, problems);
    main.setOrientation(Orientation.VERTICAL);
    main.setDividerPositions(CANVAS_SHARE);
    SplitPane.setResizableWithParent(problems, false);
    BorderPane work = new BorderPane(main);
    work.setBottom(status);
    root.getStyleClass().add("designer");
    root.setTop(top);
    root.setLeft(palette);
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
    bench
        .verdictProperty()
        .addListener((_, _, verdict) -> {
          problems.show(verdict.problems());
          top.showProblems(verdict.problems().size());
          canvas.mark(Badge.of(verdict.problems()));
          status.show(session.snapshot().topology(), verdict);
          inspector.refresh();
        });
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

  private Commands commands() {
    Command undo = new Command("undo", "Shortcut+Z", session::undo);
    Command redo = new Command("redo", "Shortcut+Shift+Z", session::redo);
    Command save = new Command("save", "Shortcut+S", filing::save);
    Command delete = new Command("delete", "Delete", this::delete);
    session
        .historyProperty()
        .addListener((_, _, after) -> {
          say(undo, "command.undo", after.undoLabel());
          say(redo, "command.redo", after.redoLabel());
          save.disabledProperty().set(!after.isChanged());
          delete
              .disabledProperty()
              .set(
                  Removal.removable(after.present().topology(), after.present().selection())
                      .isEmpty());
        });
    undo.disabledProperty().set(true);
    redo.disabledProperty().set(true);
    save.disabledProperty().set(true);
    delete.disabledProperty().set(true);
    Command next = new Command("next-problem", "F8", () -> problems.step(1));
    Command previous = new Command("previous-problem", "Shift+F8", () -> problems.step(-1));
    Command fix = new Command("fix", "Alt+Enter", problems::fixChosen);
    Command fixAll = new Command("fix-all", "Shift+Alt+Enter", this::fixAll);
    next.disabledProperty().bind(problems.emptyProperty());
    previous.disabledProperty().bind(problems.emptyProperty());
    fix.disabledProperty().bind(problems.unfixableProperty());
    fixAll.disabledProperty().bind(problems.emptyProperty());
    return new Commands(
        List.of(
            List.of(
                new Command("new", "Shortcut+N", filing::begin),
                new Command("open", "Shortcut+O", filing::chooseAndOpen)),
            List.of(save, new Command("save-as", "Shortcut+Shift+S", filing::saveAs)),
            List.of(new Command("export", "Shortcut+E", this::export)),
            List.of(new Command("quit", "Shortcut+Q", this::quit))),
        List.of(
            List.of(undo, redo),
            List.of(
                delete,
                new Command("select-all", "Shortcut+A", this::selectAll),
                new Command("find", "Shortcut+K", search::start)),
            List.of(new Command("renumber", "Shortcut+Shift+R", this::renumber))),
        List.of(
            List.of(
                new Command("zoom-in", "Shortcut+Equals", canvas::zoomIn),
                new Command("zoom-out", "Shortcut+Minus", canvas::zoomOut),
                new Command("zoom-full", "Shortcut+0", canvas::zoomToFullSize),
                new Command("fit", "Shortcut+Shift+H", canvas::fit)),
            List.of(
                new Command("view-1", "Shortcut+1", () -> showView(1)),
                new Command("view-2", "Shortcut+2", () -> showView(2)),
                new Command("view-3", "Shortcut+3", () -> showView(3)),
                new Command("view-4", "Shortcut+4", () -> showView(4)))),
        List.of(List.of(next, previous), List.of(fix, fixAll)),
        List.of(
            List.of(
                new Command("keys", "F1", this::tellKeys),
                new Command("about", "", this::tellAbout))));
  }

  private static void say(Command command, String key, Optional<String> label) {
    command.disabledProperty().set(label.isEmpty());
    command
        .titleProperty()
        .set(label.map(words -> Words.of(key + ".what", words)).orElse(Words.of(key)));
  }

  private void describe(History history) {
    top.showDocument(filing.name(), history.isChanged());
    stage.setTitle(Words.of("app.title", filing.name()));
    status.show(history.present().topology(), bench.verdictProperty().get());
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

  private void placeOnSelection() {
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

  private void showView(int position) {
    tabs.at(position).ifPresent(bench::show);
  }

  private void jump(Problem problem) {
    problem
        .subject()
        .element()
        .flatMap(id -> session.snapshot().topology().find(id))
        .ifPresent(this::reveal);
  }

  private void fix(Problem problem, QuickFix fix) {
    session.apply(Edit.ofTopology(fix.label(), fix.change()));
  }

  /** Makes every fix that needs no choice and brings nothing else, as one step. */
  private void fixAll() {
    MendingResult mending = bench.mend();
    if (mending.made().isEmpty()) {
      dialogs.tell(
          Words.of("command.fix-all"), Words.of("mending.none"), Words.of("mending.none.text"));
    } else {
      session.apply(
          Edit.ofTopology(
              Words.count("edit.fix-all", mending.made().size()),
              _ -> mending.mended().topology()));
    }
  }

  /** Gives a network another prefix; the selected segment's is proposed. */
  private void renumber() {
    Topology topology = session.snapshot().topology();
    Set<String> selected = session.snapshot().selection();
    List<IpPrefix> prefixes =
        topology.all(Segment.class).stream()
            .sorted(Comparator.comparing(segment -> !selected.contains(segment.id().value())))
            .flatMap(segment -> segment.subnets().values().stream())
            .map(Subnet::prefix)
            .distinct()
            .toList();
    new RenumberDialog(
            stage,
            topology,
            prefixes,
            bench.renumbering(),
            preview ->
                session.apply(Edit.ofTopology(Words.of("edit.renumber"), _ -> preview.after())),
            workers)
        .open();
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

  private void export() {
    Path folder =
        bench
            .filesProperty()
            .get()
            .map(files -> files.path().toAbsolutePath().getParent())
            .orElse(Path.of("").toAbsolutePath());
    new ExportDialog(
            stage,
            session.snapshot(),
            bench.verdictProperty().get(),
            filing.name(),
            folder,
            workers)
        .open();
  }

  private void quit() {
    if (filing.mayLeave()) {
      stage.close();
    }
  }

  private void tellKeys() {
    dialogs.tellPairs(Words.of("keys.title"), Words.of("keys.text"));
  }

  private void tellAbout() {
    dialogs.tell(Words.of("command.about"), Words.of("app.name"), Words.of("about.text"));
  }
}
