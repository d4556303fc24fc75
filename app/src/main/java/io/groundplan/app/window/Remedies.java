package io.groundplan.app.window;

import io.groundplan.app.document.Arrangement;
import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.problems.Finding;
import io.groundplan.app.problems.Remedy;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.file.OrphanPlacements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends the problems of the document: those of rules, of readers, and of the layout. */
final class Remedies {
  private final Workbench bench;
  private final Dialogs dialogs;

  Remedies(Workbench bench, Dialogs dialogs) {
    this.bench = bench;
    this.dialogs = dialogs;
  }

  /** The problems of a judgement with what mends each. */
  List<Finding> of(Judgement judgement) {
    return judgement.verdict().problems().stream()
        .map(problem -> new Finding(problem, remedies(judgement, problem)))
        .toList();
  }

  private List<Remedy> remedies(Judgement judgement, Problem problem) {
    DocumentSession session = bench.session();
    List<Remedy> remedies = new ArrayList<>();
    problem
        .fixes()
        .forEach(fix ->
            remedies.add(
                new Remedy(
                    fix.label(), () -> session.apply(Edit.ofTopology(fix.label(), fix.change())))));
    judgement
        .textFixes(problem)
        .forEach(fix ->
            remedies.add(
                new Remedy(
                    fix.label(),
                    () ->
                        bench.edit(
                            snapshot -> bench.texts().mend(snapshot, problem, fix), () -> {}))));
    orphan(problem)
        .ifPresent(object -> {
          String label = Words.of("edit.unplace", object.toString());
          remedies.add(
              new Remedy(
                  label,
                  () ->
                      session.apply(
                          Edit.of(
                              label,
                              snapshot ->
                                  snapshot.withLayout(
                                      Arrangement.without(snapshot.layout(), object))))));
        });
    return remedies;
  }

  /** What the layout places although it is not there, where the problem is about that. */
  private static Optional<Reference> orphan(Problem problem) {
    if (!problem.code().equals(OrphanPlacements.DESCRIPTION.code())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Reference.parse(problem.subject().path().keys().getLast()));
    } catch (AddressFormatException notAnObject) {
      return Optional.empty();
    }
  }

  /** Makes every fix that needs no choice and brings nothing else, as one step. */
  void fixAll() {
    LocalDate today = bench.today();
    bench.edit(
        snapshot -> all(snapshot, today),
        () ->
            dialogs.tell(
                Words.of("command.fix-all"),
                Words.of("mending.none"),
                Words.of("mending.none.text")));
  }

  private Optional<Edit> all(EditorSnapshot snapshot, LocalDate today) {
    MendingResult mending = bench.texts().mendAll(snapshot, today);
    return mending.made().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Edit.ofText(
                Words.count("edit.fix-all", mending.made().size()),
                mending.mended().topology(),
                mending.mended().text()));
  }
}
