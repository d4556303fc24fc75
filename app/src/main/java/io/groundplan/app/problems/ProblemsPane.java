package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The list of problems. Enter or a click leads to the object, Alt+Enter applies the first fix. */
public final class ProblemsPane extends BorderPane {
  private final ListView<Finding> list = new ListView<>();
  private final ContextMenu choice = new ContextMenu();
  private final ProblemActions actions;

  /** An empty list. */
  public ProblemsPane(ProblemActions actions) {
    this.actions = actions;
    setId("problems");
    Label nothing = new Label(Words.of("problems.none"));
    nothing.getStyleClass().add("muted");
    list.setPlaceholder(nothing);
    list.setId("problem-list");
    list.setAccessibleText(Words.of("problems.title"));
    list.setCellFactory(_ -> new ProblemCell(actions));
    list.setFixedCellSize(ProblemRow.HIGH);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setCenter(list);
  }

  /** Shows these problems, and keeps the chosen one if it is still there. */
  public void show(List<Finding> findings) {
    Optional<Finding> before = chosen();
    list.getItems().setAll(findings);
    before
        .flatMap(old -> findings.stream().filter(old::isSame).findFirst())
        .ifPresent(list.getSelectionModel()::select);
  }

  /** Is nothing wrong? */
  public BooleanBinding emptyProperty() {
    return Bindings.isEmpty(list.getItems());
  }

  /** Is no problem chosen that has a fix? */
  public BooleanBinding unfixableProperty() {
    return lacking(finding -> !finding.remedies().isEmpty());
  }

  /** Is no problem chosen that can be so by choice? */
  public BooleanBinding unwaivableProperty() {
    return lacking(finding -> finding.problem().isWaivable());
  }

  /** Is no problem chosen? */
  public BooleanBinding unchosenProperty() {
    return lacking(_ -> true);
  }

  /** Chooses the next problem, or the one before, and shows its object. */
  public void step(int by) {
    int count = list.getItems().size();
    if (count > 0) {
      int from = list.getSelectionModel().getSelectedIndex();
      int index = from < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(from + by, count);
      list.getSelectionModel().select(index);
      list.scrollTo(index);
      actions.show(list.getItems().get(index).problem());
    }
  }

  /** Applies the fix of the chosen problem; where there are several, asks which. */
  public void fixChosen() {
    List<Remedy> remedies = chosen().map(Finding::remedies).orElse(List.of());
    if (remedies.size() == 1) {
      remedies.getFirst().action().run();
    } else if (!remedies.isEmpty()) {
      choice.getItems().setAll(remedies.stream().map(ProblemCell::item).toList());
      choice.show(list, Side.TOP, 24, 0);
    }
  }

  /** Does something with the chosen problem, if there is one. */
  public void withChosen(Consumer<Problem> action) {
    chosen().map(Finding::problem).ifPresent(action);
  }

  private Optional<Finding> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private BooleanBinding lacking(Predicate<Finding> quality) {
    return Bindings.createBooleanBinding(
        () -> chosen().filter(quality).isEmpty(), list.getSelectionModel().selectedItemProperty());
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
      withChosen(actions::show);
      event.consume();
    }
  }
}
