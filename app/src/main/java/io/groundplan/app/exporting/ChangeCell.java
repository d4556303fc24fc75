package io.groundplan.app.exporting;

import io.groundplan.app.words.Words;
import io.groundplan.export.repository.Change;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One file in a row: what would happen to it, and its path. */
final class ChangeCell extends ListCell<Change> {

  @Override
  protected void updateItem(@Nullable Change change, boolean empty) {
    super.updateItem(change, empty);
    if (empty || change == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label word = new Label(Words.of("export.word." + change.word()));
    word.getStyleClass().addAll("change-word", change.word());
    Label path = new Label(change.path().toString());
    path.getStyleClass().add("monospaced");
    HBox row = new HBox(10, word, path);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setAccessibleText(word.getText() + " " + path.getText());
  }
}
