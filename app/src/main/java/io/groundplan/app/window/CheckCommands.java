package io.groundplan.app.window;

import io.groundplan.app.problems.ProblemsPane;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/** What the Check menu does with problems. */
final class CheckCommands {
  private CheckCommands() {}

  /**
   * The groups of the menu.
   *
   * @param lower brings the list to light
   */
  static List<List<Command>> of(
      ProblemsPane problems, LowerPane lower, ProblemDesk desk, Remedies remedies) {
    return List.of(
        List.of(
            command("next-problem", "F8", () -> step(problems, lower, 1), problems.emptyProperty()),
            command(
                "previous-problem",
                "Shift+F8",
                () -> step(problems, lower, -1),
                problems.emptyProperty()),
            command(
                "explain",
                "Shift+F1",
                () -> problems.withChosen(desk::explain),
                problems.unchosenProperty())),
        List.of(
            command("fix", "Alt+Enter", problems::fixChosen, problems.unfixableProperty()),
            command("fix-all", "Shift+Alt+Enter", remedies::fixAll, problems.emptyProperty())),
        List.of(
            command(
                "waive",
                "Shortcut+Shift+W",
                () -> problems.withChosen(desk::waive),
                problems.unwaivableProperty())));
  }

  private static void step(ProblemsPane problems, LowerPane lower, int by) {
    lower.show(problems);
    problems.step(by);
  }

  private static Command command(
      String key, String keys, Runnable action, ObservableBooleanValue isDisabled) {
    Command command = new Command(key, keys, action);
    command.disabledProperty().bind(isDisabled);
    return command;
  }
}
