package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/** The parts of a row that shows a problem. */
final class ProblemRow {
  /** Pixels of a row. */
  static final double HIGH = 31;

  private ProblemRow() {}

  /** How bad, its code, what is wrong, and whose it is; more can be added. */
  static HBox of(Problem problem, Runnable onSubject) {
    Label code = new Label(problem.code().toString());
    code.getStyleClass().addAll("monospaced", "muted", "problem-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    Label message = new Label(problem.message());
    message.getStyleClass().add("problem-message");
    message.setMinWidth(0);
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox row =
        new HBox(mark(problem.severity()), code, message, spacer, subject(problem, onSubject));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("problem-row");
    return row;
  }

  /** A link that does something with the problem. */
  static Hyperlink link(String text, String styleClass, Runnable action) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add(styleClass);
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setFocusTraversable(false);
    link.setOnAction(_ -> action.run());
    return link;
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
  private static Node subject(Problem problem, Runnable onSubject) {
    Optional<String> id = problem.subject().element().map(ElementId::value);
    if (id.isEmpty()) {
      Label file = new Label(Words.of("problems.file"));
      file.getStyleClass().add("muted");
      file.setMinWidth(Region.USE_PREF_SIZE);
      return file;
    }
    return link(id.get(), "problem-subject", onSubject);
  }
}
