package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** The bar above everything: menus, search, the document and the two buttons that finish work. */
final class TopBar extends HBox {
  private final Label name = new Label();
  private final Label unsaved = new Label(Words.of("top.unsaved"));
  private final Button check = new Button();

  TopBar(MenuBar menus, Node search, Runnable onCheck, Runnable onExport) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label brand = new Label(Words.of("app.name"));
    brand.getStyleClass().add("brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    menus.setMinWidth(Region.USE_PREF_SIZE);
    name.setId("document-name");
    name.getStyleClass().add("document-name");
    unsaved.setId("unsaved");
    unsaved.getStyleClass().add("unsaved");
    unsaved.setGraphic(new Circle(4));
    unsaved.setMinWidth(Region.USE_PREF_SIZE);
    check.setId("check");
    check.setOnAction(_ -> onCheck.run());
    check.setMinWidth(Region.USE_PREF_SIZE);
    Button export = new Button(Words.of("command.export"));
    export.setId("export");
    export.getStyleClass().add("primary");
    export.setOnAction(_ -> onExport.run());
    getChildren().setAll(brand, menus, spacer(), search, spacer(), name, unsaved, check, export);
    showProblems(0);
  }

  void showDocument(String title, boolean changed) {
    name.setText(title);
    unsaved.setVisible(changed);
    unsaved.setManaged(changed);
  }

  void showProblems(int count) {
    check.setDisable(count == 0);
    check.setText(count == 0 ? Words.of("top.check") : Words.of("top.check.counted", count));
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
