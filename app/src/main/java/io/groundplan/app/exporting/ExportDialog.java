package io.groundplan.app.exporting;

import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.words.Words;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.export.ExportRun;
import io.groundplan.export.repository.Change;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Shows what an export would do to a folder, file by file, and does it when asked. */
public final class ExportDialog {
  private static final int REASONS = 2;

  private final Stage stage = new Stage();
  private final EditorSnapshot document;
  private final Verdict verdict;
  private final String source;
  private final Label folder = new Label();
  private final Label summary = new Label();
  private final Label halted = new Label();
  private final ChoiceBox<ExportProfile> profile = new ChoiceBox<>();
  private final ListView<Change> changes = new ListView<>();
  private final TextArea diff = new TextArea();
  private final Button write = new Button();
  private final Latest<Answer> latest;
  private Path root;
  private Optional<PlannedExport> planned = Optional.empty();

  /** What planning or writing came to: a plan, or why there is none. */
  private record Answer(Optional<PlannedExport> planned, String failure) {}

  /**
   * A dialog on a folder.
   *
   * @param source name of the topology file
   * @param root the folder to begin with
   */
  public ExportDialog(
      Window owner,
      EditorSnapshot document,
      Verdict verdict,
      String source,
      Path root,
      Workers workers) {
    this.document = document;
    this.verdict = verdict;
    this.source = source;
    this.root = root;
    latest = new Latest<>(workers.filing(), workers.home(), this::show);
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(Words.of("export.title"));
    Scene scene = new Scene(content(), 980, 620);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.getRoot().getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
    scene.getRoot().getStyleClass().add("export-dialog");
    stage.setScene(scene);
  }

  /** Plans and shows. */
  public void open() {
    stage.show();
    plan();
  }

  private BorderPane content() {
    folder.setId("export-folder");
    folder.getStyleClass().add("monospaced");
    Button choose = new Button(Words.of("export.choose"));
    choose.setOnAction(_ -> choose());
    choose.setMinWidth(Region.USE_PREF_SIZE);
    Label into = new Label(Words.of("export.into"));
    into.setMinWidth(Region.USE_PREF_SIZE);
    profile.setId("export-profile");
    profile.setAccessibleText(Words.of("export.profile"));
    profile.getItems().setAll(ExportProfile.values());
    profile.setValue(document.topology().exportSettings().profile().orElse(ExportProfile.PLAIN));
    profile.setMinWidth(Region.USE_PREF_SIZE);
    profile.valueProperty().addListener((_, _, _) -> plan());
    Label layout = new Label(Words.of("export.profile"));
    layout.setLabelFor(profile);
    layout.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(into, folder, spacer(), layout, profile, choose);
    head.getStyleClass().add("export-head");
    changes.setId("export-changes");
    changes.setAccessibleText(Words.of("export.changes"));
    changes.setCellFactory(_ -> new ChangeCell());
    changes
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, change) -> diff.setText(change == null ? "" : details(change)));
    diff.setEditable(false);
    diff.setId("export-diff");
    diff.getStyleClass().add("monospaced");
    diff.setAccessibleText(Words.of("export.diff"));
    SplitPane middle = new SplitPane(changes, diff);
    middle.setDividerPositions(0.45);
    halted.setWrapText(true);
    halted.setId("export-halted");
    halted.getStyleClass().add("export-halted");
    summary.setId("export-summary");
    write.setId("export-write");
    write.getStyleClass().add("primary");
    write.setDefaultButton(true);
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(_ -> write());
    Button close = new Button(Words.of("dialog.close"));
    close.setCancelButton(true);
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> stage.close());
    HBox foot = new HBox(summary, spacer(), close, write);
    foot.getStyleClass().add("export-foot");
    BorderPane pane = new BorderPane(middle);
    pane.setTop(head);
    pane.setBottom(new VBox(halted, foot));
    return pane;
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of("export.choose.title"));
    if (root.toFile().isDirectory()) {
      chooser.setInitialDirectory(root.toFile());
    }
    Optional.ofNullable(chooser.showDialog(stage))
        .ifPresent(chosen -> {
          root = chosen.toPath();
          plan();
        });
  }

  private void plan() {
    Path into = root;
    ExportProfile chosen = profile.getValue();
    wait(Words.of("export.planning"));
    latest.submit(() -> answer(() -> PlannedExport.of(document, verdict, source, chosen, into)));
  }

  private void write() {
    planned.ifPresent(plan -> {
      Path into = root;
      ExportProfile chosen = profile.getValue();
      wait(Words.of("export.writing"));
      latest.submit(() ->
          answer(() -> {
            plan.write();
            return PlannedExport.of(document, verdict, source, chosen, into);
          }));
    });
  }

  private static Answer answer(Callable<PlannedExport> work) {
    try {
      return new Answer(Optional.of(work.call()), "");
    } catch (IOException failure) {
      return new Answer(
          Optional.empty(), Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
    } catch (Exception bug) {
      throw new IllegalStateException(bug);
    }
  }

  private void wait(String words) {
    folder.setText(root.toString());
    summary.setText(words);
    write.setDisable(true);
  }

  private void show(Answer answer) {
    planned = answer.planned();
    changes.getItems().setAll(planned.map(PlannedExport::notable).orElse(List.of()));
    changes.getSelectionModel().selectFirst();
    halted.setText(planned.map(plan -> halted(plan.run())).orElse(answer.failure()));
    halted.setVisible(!halted.getText().isEmpty());
    halted.setManaged(halted.isVisible());
    long touched =
        planned
            .map(plan ->
                plan.plan().count("create")
                    + plan.plan().count("update")
                    + plan.plan().count("delete"))
            .orElse(0L);
    write.setText(touched == 0 ? Words.of("export.write") : Words.count("export.write", touched));
    write.setDisable(touched == 0);
    summary.setText(
        planned
            .map(plan -> touched == 0 ? Words.of("export.in-sync") : counts(plan))
            .orElse(Words.of("export.failed")));
  }

  private static String counts(PlannedExport plan) {
    return Stream.of("create", "update", "delete", "unchanged", "edited", "foreign")
        .filter(word -> plan.plan().count(word) > 0)
        .map(word -> Words.of("export.count." + word, plan.plan().count(word)))
        .collect(Collectors.joining(" · "));
  }

  private static String halted(ExportRun run) {
    return run.halted().stream()
        .map(halt -> Words.of("export.halted", halt.exporter(), reasons(halt)))
        .collect(Collectors.joining("\n"));
  }

  /** The first reasons, and how many more there are. */
  private static String reasons(ExportRun.Halted halt) {
    List<String> all =
        Stream.concat(
                halt.problems().stream().map(ExportDialog::words),
                halt.refusals().stream().map(refusal -> refusal.message()))
            .toList();
    String first = all.stream().limit(REASONS).collect(Collectors.joining("; "));
    return all.size() <= REASONS ? first : Words.of("export.more", first, all.size() - REASONS);
  }

  private static String words(Problem problem) {
    return Words.of("inspector.problem", problem.code().toString(), problem.message());
  }

  private String details(Change change) {
    return switch (change) {
      case Change.Foreign foreign -> Words.of("export.left", foreign.reason());
      case Change.Edited edited -> Words.of("export.left", edited.reason());
      case Change.Create _, Change.Update _, Change.Delete _, Change.Unchanged _ ->
          planned.map(plan -> plan.diffs().getOrDefault(change.path(), "")).orElse("");
    };
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
