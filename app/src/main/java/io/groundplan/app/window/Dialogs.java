package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** What the window asks and tells. */
final class Dialogs {
  private final Window owner;

  Dialogs(Window owner) {
    this.owner = owner;
  }

  /** What to do with unsaved changes. */
  enum Unsaved {
    SAVE,
    DISCARD,
    STAY
  }

  Unsaved askAboutUnsaved(String name) {
    ButtonType save = new ButtonType(Words.of("dialog.unsaved.save"), ButtonData.YES);
    ButtonType discard = new ButtonType(Words.of("dialog.unsaved.discard"), ButtonData.NO);
    ButtonType stay = new ButtonType(Words.of("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            Words.of("dialog.unsaved.title"),
            Words.of("dialog.unsaved.question", name),
            Words.of("dialog.unsaved.text"));
    alert.getButtonTypes().setAll(save, discard, stay);
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.equals(Optional.of(save))) {
      return Unsaved.SAVE;
    }
    return answer.equals(Optional.of(discard)) ? Unsaved.DISCARD : Unsaved.STAY;
  }

  /** May a file be written over that somebody else changed? */
  boolean askAboutOverwriting(String name) {
    ButtonType overwrite = new ButtonType(Words.of("dialog.changed.overwrite"), ButtonData.YES);
    ButtonType stay = new ButtonType(Words.of("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(
            Alert.AlertType.WARNING,
            Words.of("dialog.changed.title"),
            Words.of("dialog.changed.question", name),
            Words.of("dialog.changed.text"));
    alert.getButtonTypes().setAll(overwrite, stay);
    return alert.showAndWait().equals(Optional.of(overwrite));
  }

  /** Is saving right, although it does more than the edits asked for? Asks only if it does. */
  boolean askAboutRemarks(List<String> remarks) {
    if (remarks.isEmpty()) {
      return true;
    }
    ButtonType save = new ButtonType(Words.of("dialog.remarks.save"), ButtonData.YES);
    ButtonType stay = new ButtonType(Words.of("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            Words.of("dialog.remarks.title"),
            Words.of("dialog.remarks.question"),
            String.join(
                "\n", remarks.stream().map(remark -> Words.of("dialog.remark", remark)).toList()));
    alert.getButtonTypes().setAll(save, stay);
    return alert.showAndWait().equals(Optional.of(save));
  }

  void tellFailure(String what, String why) {
    Alert alert = alert(Alert.AlertType.ERROR, Words.of("dialog.failure.title"), what, why);
    alert.getButtonTypes().setAll(new ButtonType(Words.of("dialog.close"), ButtonData.OK_DONE));
    alert.showAndWait();
  }

  /** Tells of a bug of ours; the report can be copied. */
  void report(String report) {
    Alert alert =
        alert(
            Alert.AlertType.ERROR,
            Words.of("dialog.bug.title"),
            Words.of("dialog.bug.header"),
            Words.of("dialog.bug.text"));
    TextArea text = new TextArea(report);
    text.setEditable(false);
    text.setAccessibleText(Words.of("dialog.bug.title"));
    alert.getDialogPane().setExpandableContent(text);
    alert.getButtonTypes().setAll(new ButtonType(Words.of("dialog.close"), ButtonData.OK_DONE));
    alert.show();
  }

  void tell(String title, String header, String text) {
    Alert alert = alert(Alert.AlertType.INFORMATION, title, header, text);
    alert.getButtonTypes().setAll(new ButtonType(Words.of("dialog.close"), ButtonData.OK_DONE));
    alert.showAndWait();
  }

  /**
   * Tells pairs of words, one below the other.
   *
   * @param lines one pair a line, with a tab between the two
   */
  void tellPairs(String title, String lines) {
    GridPane grid = new GridPane(24, 7);
    int row = 0;
    for (String line : lines.lines().toList()) {
      int tab = line.indexOf('\t');
      Label first = new Label(line.substring(0, tab));
      first.setStyle("-fx-font-weight: bold;");
      first.setMinWidth(Region.USE_PREF_SIZE);
      Label second = new Label(line.substring(tab + 1));
      second.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, first, second);
      row++;
    }
    Alert alert = alert(Alert.AlertType.INFORMATION, title, title, "");
    alert.getDialogPane().setContent(grid);
    alert.getButtonTypes().setAll(new ButtonType(Words.of("dialog.close"), ButtonData.OK_DONE));
    alert.showAndWait();
  }

  Optional<Path> chooseToOpen(Optional<Path> near) {
    return Optional.ofNullable(chooser("dialog.open.title", near).showOpenDialog(owner))
        .map(file -> file.toPath());
  }

  Optional<Path> chooseToSave(Optional<Path> near) {
    FileChooser chooser = chooser("dialog.save.title", near);
    chooser.setInitialFileName(
        near.map(path -> path.getFileName().toString()).orElse(Words.of("dialog.save.name")));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
  }

  private static FileChooser chooser(String title, Optional<Path> near) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of(title));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Words.of("dialog.open.filter"), "*.topology.yaml", "*.yaml", "*.yml"));
    near.map(Path::toAbsolutePath)
        .map(Path::getParent)
        .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    return chooser;
  }

  private Alert alert(Alert.AlertType type, String title, String header, String text) {
    Alert alert = new Alert(type);
    alert.initOwner(owner);
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    alert.setTitle(title);
    alert.setHeaderText(header);
    Label content = new Label(text);
    content.setWrapText(true);
    content.setPrefWidth(440);
    content.setMinHeight(Region.USE_PREF_SIZE);
    alert.getDialogPane().setContent(content);
    alert.setGraphic(null);
    return alert;
  }
}
