package io.groundplan.app.window;

import io.groundplan.app.document.Waiving;
import io.groundplan.app.explaining.RulePageWindow;
import io.groundplan.app.problems.ProblemActions;
import io.groundplan.app.problems.WaiverDialog;
import io.groundplan.app.words.Words;
import io.groundplan.export.report.RulePage;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Waiver;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.WaivedProblem;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Shows and explains problems, waives them, and takes that back. */
final class ProblemDesk implements ProblemActions {
  private final Stage stage;
  private final Workbench bench;
  private final Consumer<Element> reveal;
  private Optional<RulePageWindow> pages = Optional.empty();

  /**
   * A desk.
   *
   * @param reveal shows an element
   */
  ProblemDesk(Stage stage, Workbench bench, Consumer<Element> reveal) {
    this.stage = stage;
    this.bench = bench;
    this.reveal = reveal;
  }

  @Override
  public void show(Problem problem) {
    problem
        .subject()
        .element()
        .flatMap(id -> bench.session().snapshot().topology().find(id))
        .ifPresent(reveal);
  }

  @Override
  public void explain(Problem problem) {
    String code = problem.code().toString();
    RulePageWindow window = pages.orElseGet(() -> new RulePageWindow(stage));
    pages = Optional.of(window);
    window.show(
        code,
        RulePage.of(problem.code())
            .orElseGet(() -> Words.of("explain.without-page", code, problem.slug())));
  }

  @Override
  public void waive(Problem problem) {
    problem
        .subject()
        .element()
        .filter(_ -> problem.isWaivable())
        .ifPresent(id ->
            new WaiverDialog(
                    stage,
                    problem,
                    bench.today(),
                    waiver ->
                        bench
                            .session()
                            .apply(
                                Waiving.of(
                                    Words.of("edit.waive", waiver.rule(), id.value()), id, waiver)))
                .open());
  }

  @Override
  public void unwaive(WaivedProblem waived) {
    Waiver waiver = waived.waiver();
    waived
        .problem()
        .subject()
        .element()
        .ifPresent(id ->
            bench
                .session()
                .apply(
                    Waiving.back(Words.of("edit.unwaive", waiver.rule(), id.value()), id, waiver)));
  }
}
