package io.groundplan.app.problems;

import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Waiver;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.WaivedProblem;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A problem that is so by choice, with the reason and the last day of the choice. */
final class WaivedCell extends ListCell<WaivedProblem> {
  private final ProblemActions actions;

  WaivedCell(ProblemActions actions) {
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
  protected void updateItem(@Nullable WaivedProblem waived, boolean empty) {
    super.updateItem(waived, empty);
    setText(null);
    if (empty || waived == null) {
      setGraphic(null);
      setTooltip(null);
      setContextMenu(null);
      setAccessibleText(null);
      return;
    }
    Problem problem = waived.problem();
    HBox row = ProblemRow.of(problem, () -> actions.show(problem));
    Label reason = new Label(why(waived.waiver()));
    reason.getStyleClass().addAll("muted", "waived-reason");
    reason.setMinWidth(0);
    row.getChildren().add(3, reason);
    row.getChildren()
        .addAll(
            ProblemRow.link(
                Words.of("waived.remove"), "problem-fix", () -> actions.unwaive(waived)),
            ProblemRow.link(
                Words.of("problems.explain"), "problem-explain", () -> actions.explain(problem)));
    setGraphic(row);
    setContextMenu(
        new ContextMenu(
            ProblemCell.item(new Remedy(Words.of("waived.remove"), () -> actions.unwaive(waived))),
            ProblemCell.item(
                new Remedy(Words.of("problems.explain"), () -> actions.explain(problem)))));
    Tooltip whole = new Tooltip(problem.message() + "\n" + why(waived.waiver()));
    whole.setWrapText(true);
    whole.setMaxWidth(640);
    setTooltip(whole);
    setAccessibleText(
        Words.of("problems.row", why(waived.waiver()), problem.code(), problem.message()));
  }

  private static String why(Waiver waiver) {
    String reason = waiver.reason().orElse("");
    Optional<String> until = waiver.until().map(Object::toString);
    return until.map(day -> Words.of("waived.until", reason, day)).orElse(reason);
  }
}
