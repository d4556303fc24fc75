package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Severity;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The list of problems. Enter or a click leads to the object, Alt+Enter applies the first fix. */
public final class ProblemsPane extends BorderPane {
  private final ListView<Problem> list = new ListView<>();
  private final Label heading = new Label();
  private final ContextMenu choice = new ContextMenu();
  private final Consumer<Problem> onJump;
  private final BiConsumer<Problem, QuickFix> onFix;

  /**
   * An empty list.
   *
   * @param onJump shows the object of a problem
   * @param onFix applies a fix
   */
  public ProblemsPane(Consumer<Problem> onJump, BiConsumer<Problem, QuickFix> onFix) {
    this.onJump = onJump;
    this.onFix = onFix;
    setId("problems");
    getStyleClass().add("problems");
    heading.getStyleClass().add("pane-heading");
    heading.setId("problems-heading");
    HBox bar = new HBox(heading);
    bar.getStyleClass().add("pane-bar");
    Label nothing = new Label(Words.of("problems.none"));
    nothing.getStyleClass().add("muted");
    list.setPlaceholder(nothing);
    list.setId("problem-list");
    list.setAccessibleText(Words.of("problems.title"));
    list.setCellFactory(_ -> new ProblemCell(onFix, this::jump));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setTop(bar);
    setCenter(list);
    show(List.of());
  }

  /** Shows these problems, and keeps the chosen one if it is still there. */
  public void show(List<Problem> problems) {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(problems);
    heading.setText(
        problems.isEmpty()
            ? Words.of("problems.title")
            : Words.of("problems.title.counted", problems.size()));
    if (chosen != null) {
      problems.stream()
          .filter(problem -> isSame(problem, chosen))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  /** Is nothing wrong? */
  public BooleanBinding emptyProperty() {
    return Bindings.isEmpty(list.getItems());
  }

  /** Is no problem chosen that has a fix? */
  public BooleanBinding unfixableProperty() {
    return Bindings.createBooleanBinding(
        () -> {
          Problem chosen = list.getSelectionModel().getSelectedItem();
          return chosen == null || chosen.fixes().isEmpty();
        },
        list.getSelectionModel().selectedItemProperty());
  }

  /** Chooses the next problem, or the one before, and shows its object. */
  public void step(int by) {
    int count = list.getItems().size();
    if (count > 0) {
      int from = list.getSelectionModel().getSelectedIndex();
      int index = from < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(from + by, count);
      list.getSelectionModel().select(index);
      list.scrollTo(index);
      jump(list.getItems().get(index));
    }
  }

  /** Applies the fix of the chosen problem; where there are several, asks which. */
  public void fixChosen() {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null || chosen.fixes().isEmpty()) {
      return;
    }
    if (chosen.fixes().size() == 1) {
      onFix.accept(chosen, chosen.fixes().getFirst());
      return;
    }
    choice.getItems().setAll(chosen.fixes().stream().map(fix -> item(chosen, fix)).toList());
    choice.show(list, Side.TOP, 24, 0);
  }

  private MenuItem item(Problem problem, QuickFix fix) {
    MenuItem item = new MenuItem(fix.label());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> onFix.accept(problem, fix));
    return item;
  }

  /** How many problems have the severity. */
  public long count(Severity severity) {
    return list.getItems().stream().filter(problem -> problem.severity() == severity).count();
  }

  private void jump(Problem problem) {
    onJump.accept(problem);
  }

  private void keyPressed(KeyEvent event) {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null && !event.isAltDown()) {
      jump(chosen);
      event.consume();
    }
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.code().equals(other.code())
        && one.subject().equals(other.subject())
        && one.message().equals(other.message());
  }
}
