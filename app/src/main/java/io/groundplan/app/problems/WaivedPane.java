package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.validation.WaivedProblem;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/**
 * What is so by choice, and why. Enter leads to the object, Delete lets the problem count again.
 */
public final class WaivedPane extends BorderPane {
  private final ListView<WaivedProblem> list = new ListView<>();
  private final ProblemActions actions;

  /** An empty list. */
  public WaivedPane(ProblemActions actions) {
    this.actions = actions;
    Label nothing = new Label(Words.of("waived.none"));
    nothing.getStyleClass().add("muted");
    list.setPlaceholder(nothing);
    list.setId("waived-list");
    list.setAccessibleText(Words.of("waived.title"));
    list.setCellFactory(_ -> new WaivedCell(actions));
    list.setFixedCellSize(ProblemRow.HIGH);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setCenter(list);
  }

  /** Shows these. */
  public void show(List<WaivedProblem> waived) {
    int index = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(waived);
    if (index >= 0 && index < waived.size()) {
      list.getSelectionModel().select(index);
    }
  }

  private void keyPressed(KeyEvent event) {
    Optional<WaivedProblem> chosen =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (event.getCode() == KeyCode.ENTER) {
      chosen.map(WaivedProblem::problem).ifPresent(actions::show);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      chosen.ifPresent(actions::unwaive);
      event.consume();
    }
  }
}
