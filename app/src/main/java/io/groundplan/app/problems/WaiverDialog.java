package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Waiver;
import io.groundplan.model.validation.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Asks why a problem shall be so by choice, and for how long. */
public final class WaiverDialog {
  private final Stage stage = new Stage();
  private final Problem problem;
  private final LocalDate today;
  private final Consumer<Waiver> onWaive;
  private final TextField reason = new TextField();
  private final TextField until = new TextField();
  private final Label refusal = new Label();
  private final Button waive = new Button(Words.of("waive.do"));

  /**
   * A dialog on a problem.
   *
   * @param today no last day can lie before it
   * @param onWaive gets the waiver
   */
  public WaiverDialog(Window owner, Problem problem, LocalDate today, Consumer<Waiver> onWaive) {
    this.problem = problem;
    this.today = today;
    this.onWaive = onWaive;
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(Words.of("waive.title", problem.code(), place()));
    Scene scene = new Scene(content(), 560, 300);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.getRoot().getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
    scene.getRoot().getStyleClass().add("form-dialog");
    stage.setScene(scene);
    judge();
  }

  /** Shows it. */
  public void open() {
    stage.show();
    reason.requestFocus();
  }

  private String place() {
    return problem.subject().element().map(Object::toString).orElse("");
  }

  private BorderPane content() {
    Label message = new Label(problem.message());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    reason.setId("waive-reason");
    reason.setAccessibleText(Words.of("waive.reason"));
    reason.textProperty().addListener((_, _, _) -> judge());
    until.setId("waive-until");
    until.setPromptText(Words.of("waive.until.hint"));
    until.setAccessibleText(Words.of("waive.until"));
    until.textProperty().addListener((_, _, _) -> judge());
    refusal.setId("waive-refusal");
    refusal.getStyleClass().add("field-message");
    refusal.setWrapText(true);
    VBox fields =
        new VBox(
            message, labelled("waive.reason", reason), labelled("waive.until", until), refusal);
    fields.getStyleClass().add("form-fields");
    waive.setId("waive-do");
    waive.getStyleClass().add("primary");
    waive.setDefaultButton(true);
    waive.setOnAction(_ -> waive());
    Button cancel = new Button(Words.of("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(_ -> stage.close());
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox foot = new HBox(spacer, cancel, waive);
    foot.getStyleClass().add("export-foot");
    BorderPane pane = new BorderPane(fields);
    pane.setBottom(foot);
    return pane;
  }

  private static VBox labelled(String key, Region field) {
    Label label = new Label(Words.of(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    return new VBox(5, label, field);
  }

  private void judge() {
    refusal.setText(refusal());
    waive.setDisable(reason.getText().isBlank() || !refusal.getText().isEmpty());
  }

  /** What is wrong with the last day; empty if nothing is. */
  private String refusal() {
    if (until.getText().isBlank()) {
      return "";
    }
    try {
      return lastDay().filter(today::isAfter).isPresent() ? Words.of("waive.until.past") : "";
    } catch (DateTimeParseException _) {
      return Words.of("waive.until.wrong");
    }
  }

  private Optional<LocalDate> lastDay() {
    return Optional.of(until.getText().strip())
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }

  private void waive() {
    if (!waive.isDisabled()) {
      stage.close();
      onWaive.accept(
          new Waiver(problem.code().toString(), Optional.of(reason.getText().strip()), lastDay()));
    }
  }
}
