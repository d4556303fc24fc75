package io.groundplan.app.renumbering;

import io.groundplan.app.words.Words;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Asks for a prefix and the one that takes its place, and shows what that changes. */
public final class RenumberDialog {
  private final Stage stage = new Stage();
  private final Topology topology;
  private final BiFunction<IpPrefix, IpPrefix, Preview> renumber;
  private final Consumer<Preview> onApply;
  private final ComboBox<IpPrefix> old = new ComboBox<>();
  private final TextField now = new TextField();
  private final Label refusal = new Label();
  private final ListView<String> lines = new ListView<>();
  private final Label summary = new Label();
  private final Button apply = new Button(Words.of("renumber.apply"));
  private final Latest<Preview> latest;
  private Optional<Preview> preview = Optional.empty();

  /**
   * A dialog on a network.
   *
   * @param prefixes to choose from, the likeliest first
   * @param renumber what another prefix would do; asked away from the window's thread
   * @param onApply does what was shown
   */
  public RenumberDialog(
      Window owner,
      Topology topology,
      List<IpPrefix> prefixes,
      BiFunction<IpPrefix, IpPrefix, Preview> renumber,
      Consumer<Preview> onApply,
      Workers workers) {
    this.topology = topology;
    this.renumber = renumber;
    this.onApply = onApply;
    latest = new Latest<>(workers.judging(), workers.home(), this::show);
    old.getItems().setAll(prefixes);
    old.getSelectionModel().selectFirst();
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(Words.of("renumber.title"));
    Scene scene = new Scene(content(), 760, 520);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.getRoot().getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
    scene.getRoot().getStyleClass().add("export-dialog");
    stage.setScene(scene);
    ask();
  }

  /** Shows it. */
  public void open() {
    stage.show();
    now.requestFocus();
  }

  private BorderPane content() {
    old.setId("renumber-old");
    old.setAccessibleText(Words.of("renumber.old"));
    old.valueProperty().addListener((_, _, _) -> ask());
    now.setId("renumber-new");
    now.setAccessibleText(Words.of("renumber.new"));
    now.setPromptText(Words.of("renumber.new"));
    now.getStyleClass().add("monospaced");
    now.textProperty().addListener((_, _, _) -> ask());
    HBox head = new HBox(label("renumber.old"), old, label("renumber.to"), now);
    head.getStyleClass().add("export-head");
    refusal.setId("renumber-refusal");
    refusal.setWrapText(true);
    refusal.getStyleClass().add("export-halted");
    lines.setId("renumber-changes");
    lines.setAccessibleText(Words.of("renumber.changes"));
    lines.getStyleClass().add("monospaced");
    summary.setId("renumber-summary");
    apply.setId("renumber-apply");
    apply.getStyleClass().add("primary");
    apply.setDefaultButton(true);
    apply.setMinWidth(Region.USE_PREF_SIZE);
    apply.setOnAction(_ -> apply());
    Button close = new Button(Words.of("dialog.cancel"));
    close.setCancelButton(true);
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> stage.close());
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox foot = new HBox(summary, spacer, close, apply);
    foot.getStyleClass().add("export-foot");
    BorderPane pane = new BorderPane(lines);
    pane.setTop(new VBox(head, refusal));
    pane.setBottom(foot);
    return pane;
  }

  private static Label label(String key) {
    Label label = new Label(Words.of(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void ask() {
    preview = Optional.empty();
    apply.setDisable(true);
    lines.getItems().clear();
    summary.setText("");
    latest.cancel();
    switch (Question.of(topology, Optional.ofNullable(old.getValue()), now.getText())) {
      case Question.Refused(String reason) -> refuse(reason);
      case Question.Prefixes(IpPrefix from, IpPrefix to) -> {
        refuse("");
        latest.submit(() -> renumber.apply(from, to));
      }
    }
  }

  private void refuse(String reason) {
    refusal.setText(reason);
    refusal.setVisible(!reason.isEmpty());
    refusal.setManaged(!reason.isEmpty());
  }

  private void show(Preview shown) {
    preview = Optional.of(shown);
    lines
        .getItems()
        .setAll(
            Stream.of(
                    shown.problems().stream()
                        .map(problem ->
                            Words.of(
                                "inspector.problem", problem.code().toString(), problem.message())),
                    shown.changes().stream().map(RenumberDialog::words),
                    shown.mentions().stream().map(line -> Words.of("renumber.mention", line)))
                .flatMap(all -> all)
                .toList());
    summary.setText(
        shown.problems().isEmpty()
            ? Words.count("renumber.values", shown.changes().size())
            : Words.count("renumber.problems", shown.problems().size()));
    apply.setDisable(!shown.isPossible());
  }

  private static String words(Renumbered.Change change) {
    return Words.of(
        "renumber.change", change.subject().toString(), change.before(), change.after());
  }

  private void apply() {
    preview
        .filter(Preview::isPossible)
        .ifPresent(shown -> {
          stage.close();
          onApply.accept(shown);
        });
  }
}
