package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What lies below the drawing, one at a time: its headings are tabs. */
final class LowerPane extends BorderPane {
  private final ToggleGroup group = new ToggleGroup();
  private final HBox bar = new HBox();
  private final StackPane contents = new StackPane();
  private final List<Node> panes = new ArrayList<>();

  LowerPane() {
    getStyleClass().add("problems");
    bar.getStyleClass().add("pane-bar");
    setTop(bar);
    setCenter(contents);
  }

  /**
   * Adds a pane; the first is shown.
   *
   * @param key of its name among the words
   */
  void add(String key, Node pane) {
    ToggleButton heading = new ToggleButton(Words.of("tab." + key));
    heading.setId(key + "-heading");
    heading.getStyleClass().setAll("pane-heading");
    heading.setToggleGroup(group);
    heading.setOnAction(_ -> show(pane));
    heading.setUserData(pane);
    bar.getChildren().add(heading);
    panes.add(pane);
    contents.getChildren().add(pane);
    show(panes.getFirst());
  }

  /** Shows a pane. */
  void show(Node pane) {
    panes.forEach(each -> each.setVisible(each.equals(pane)));
    group.getToggles().forEach(each -> each.setSelected(each.getUserData().equals(pane)));
  }

  /** Says how many things a pane has. */
  void count(String key, int number) {
    group.getToggles().stream()
        .map(ToggleButton.class::cast)
        .filter(heading -> heading.getId().equals(key + "-heading"))
        .forEach(heading ->
            heading.setText(
                number == 0
                    ? Words.of("tab." + key)
                    : Words.of("tab.counted", Words.of("tab." + key), number)));
  }
}
