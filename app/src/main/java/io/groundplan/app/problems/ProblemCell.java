package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Severity;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** One problem in a row: how bad, its code, what is wrong, whose it is, what mends it. */
final class ProblemCell extends ListCell<Problem> {
  private final BiConsumer<Problem, QuickFix> onFix;
  private final Consumer<Problem> onJump;

  ProblemCell(BiConsumer<Problem, QuickFix> onFix, Consumer<Problem> onJump) {
    this.onFix = onFix;
    this.onJump = onJump;
    getStyleClass().add("problem-cell");
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        onJump.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    setText(null);
    if (empty || problem == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(row(problem));
    setTooltip(new Tooltip(problem.message()));
    setAccessibleText(
        Words.of(
            "problems.row",
            problem.severity().toString(),
            problem.code().toString(),
            problem.message()));
  }

  private HBox row(Problem problem) {
    Label code = new Label(problem.code().toString());
    code.getStyleClass().addAll("monospaced", "muted", "problem-code");
    Label message = new Label(problem.message());
    message.getStyleClass().add("problem-message");
    message.setMinWidth(0);
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox row = new HBox(mark(problem.severity()), code, message, spacer, subject(problem));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("problem-row");
    if (problem.fixes().size() == 1) {
      row.getChildren().add(fix(problem, problem.fixes().getFirst()));
    } else if (!problem.fixes().isEmpty()) {
      row.getChildren().add(fixes(problem));
    }
    return row;
  }

  private static StackPane mark(Severity severity) {
    Shape shape =
        switch (severity) {
          case ERROR, WARNING -> new Polygon(6, 0, 13, 12, -1, 12);
          case INFO -> new Circle(6);
        };
    shape.getStyleClass().addAll("problem-mark", severity.toString());
    StackPane box = new StackPane(shape);
    box.getStyleClass().add("problem-mark-box");
    return box;
  }

  /** Leads to the object; a problem of the file as a whole leads nowhere. */
  private Node subject(Problem problem) {
    Optional<String> id = problem.subject().element().map(ElementId::value);
    if (id.isEmpty()) {
      Label file = new Label(Words.of("problems.file"));
      file.getStyleClass().add("muted");
      file.setMinWidth(Region.USE_PREF_SIZE);
      return file;
    }
    Hyperlink link = new Hyperlink(id.get());
    link.getStyleClass().add("problem-subject");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setFocusTraversable(false);
    link.setOnAction(_ -> onJump.accept(problem));
    return link;
  }

  private Hyperlink fix(Problem problem, QuickFix fix) {
    Hyperlink link = new Hyperlink(fix.label());
    link.getStyleClass().add("problem-fix");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setFocusTraversable(false);
    link.setOnAction(_ -> onFix.accept(problem, fix));
    return link;
  }

  private SplitMenuButton fixes(Problem problem) {
    SplitMenuButton button = new SplitMenuButton();
    QuickFix first = problem.fixes().getFirst();
    button.setText(first.label());
    button.setOnAction(_ -> onFix.accept(problem, first));
    button.getStyleClass().add("problem-fixes");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    for (QuickFix fix : problem.fixes()) {
      MenuItem item = new MenuItem(fix.label());
      item.setOnAction(_ -> onFix.accept(problem, fix));
      button.getItems().add(item);
    }
    return button;
  }
}
