package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One problem in a row: how bad, its code, what is wrong, whose it is, what mends it. */
final class ProblemCell extends ListCell<Finding> {
  private final ProblemActions actions;

  ProblemCell(ProblemActions actions) {
    this.actions = actions;
    getStyleClass().add("problem-cell");
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
        actions.show(getItem().problem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    setText(null);
    if (empty || finding == null) {
      setGraphic(null);
      setTooltip(null);
      setContextMenu(null);
      setAccessibleText(null);
      return;
    }
    Problem problem = finding.problem();
    setGraphic(row(finding));
    setContextMenu(new ContextMenu(items(finding).toArray(MenuItem[]::new)));
    Tooltip whole = new Tooltip(problem.message());
    whole.setWrapText(true);
    whole.setMaxWidth(640);
    setTooltip(whole);
    setAccessibleText(
        Words.of(
            "problems.row",
            problem.severity().toString(),
            problem.code().toString(),
            problem.message()));
  }

  private HBox row(Finding finding) {
    HBox row = ProblemRow.of(finding.problem(), () -> actions.show(finding.problem()));
    List<Remedy> remedies = finding.remedies();
    if (remedies.size() == 1) {
      Remedy only = remedies.getFirst();
      row.getChildren().add(ProblemRow.link(only.label(), "problem-fix", only.action()));
    } else if (!remedies.isEmpty()) {
      row.getChildren().add(choice(remedies));
    }
    row.getChildren()
        .add(
            ProblemRow.link(
                Words.of("problems.explain"),
                "problem-explain",
                () -> actions.explain(finding.problem())));
    return row;
  }

  private static SplitMenuButton choice(List<Remedy> remedies) {
    SplitMenuButton button = new SplitMenuButton();
    Remedy first = remedies.getFirst();
    button.setText(first.label());
    button.setOnAction(_ -> first.action().run());
    button.getStyleClass().add("problem-fixes");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    remedies.forEach(remedy -> button.getItems().add(item(remedy)));
    return button;
  }

  private List<MenuItem> items(Finding finding) {
    Problem problem = finding.problem();
    List<MenuItem> items = new ArrayList<>();
    finding.remedies().forEach(remedy -> items.add(item(remedy)));
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item(new Remedy(Words.of("problems.explain"), () -> actions.explain(problem))));
    MenuItem waive = item(new Remedy(Words.of("problems.waive"), () -> actions.waive(problem)));
    waive.setDisable(!problem.isWaivable());
    items.add(waive);
    return items;
  }

  static MenuItem item(Remedy remedy) {
    MenuItem item = new MenuItem(remedy.label());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> remedy.action().run());
    return item;
  }
}
