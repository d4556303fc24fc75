package io.groundplan.model.mending;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.TextFix;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fixes of a file's problems, made one at a time in the order of the verdict, those of what
 * reading reports first. After each the topology is judged anew: a fix stays when its problem is
 * gone and no element has more problems of any code than before. A problem that offers several
 * fixes, or one that gives something up, is a choice: it is left to its user unless one is chosen
 * by number. Waived problems stay.
 *
 * <p>Each fix made or refused costs one validation, and there are at most as many as problems.
 */
public final class Mending {

  private final LocalDate today;
  private final Predicate<Problem> wanted;
  private final Optional<Integer> choice;
  private final List<MadeFix> made = new ArrayList<>();
  private final Map<ProblemKey, String> refused = new HashMap<>();
  private ReadResult read;
  private Topology topology;
  private Verdict verdict;

  private Mending(
      ReadResult read, LocalDate today, Predicate<Problem> wanted, Optional<Integer> choice) {
    this.today = today;
    this.wanted = wanted;
    this.choice = choice;
    this.read = read;
    this.topology = read.topology();
    this.verdict = Validator.validate(topology, read.problems(), today);
  }

  /**
   * Mends what can be mended.
   *
   * @param today by which waivers expire
   * @param wanted which problems to look at
   * @param choice which fix to make where there are several, counted from 1; none if empty
   */
  public static MendingResult mend(
      ReadResult read, LocalDate today, Predicate<Problem> wanted, Optional<Integer> choice) {
    Mending mending = new Mending(read, today, wanted, choice);
    try {
      mending.mendText();
      mending.mendTopology();
      return mending.result();
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("A text that was read is not readable when mended", e);
    }
  }

  /** What reading reports; each fix is one edit of the text, which is read again. */
  private void mendText() throws UnreadableFileException {
    Optional<Problem> next = next(problem -> !read.fixes(problem).isEmpty());
    while (next.isPresent()) {
      Problem problem = next.get();
      List<TextFix> fixes = read.fixes(problem);
      Optional<Integer> chosen = chosen(fixes.size());
      if (chosen.isEmpty()) {
        refuse(problem, choiceOf(fixes.stream().map(TextFix::label).toList()));
      } else {
        TextFix fix = fixes.get(chosen.get());
        ReadResult mended = TopologyFile.mend(read, List.of(fix));
        Verdict after = Validator.validate(mended.topology(), mended.problems(), today);
        boolean isUnread = problem.code().equals(ReaderCodes.NOT_A_TOPOLOGY.code());
        Optional<String> objection = objection(problem, after, one -> !isUnread || isOfReader(one));
        if (objection.isPresent()) {
          refuse(problem, objection.get());
        } else {
          made.add(new MadeFix(problem, read.sourceMap().locate(problem), fix.label()));
          read = mended;
          topology = mended.topology();
          verdict = after;
        }
      }
      next = next(one -> !read.fixes(one).isEmpty());
    }
  }

  /** What rules report; all fixes together become one edit of the text in the end. */
  private void mendTopology() {
    Optional<Problem> next = next(problem -> !problem.fixes().isEmpty());
    while (next.isPresent()) {
      Problem problem = next.get();
      List<QuickFix> fixes = problem.fixes();
      boolean asks = fixes.stream().anyMatch(QuickFix::givesUp);
      Optional<Integer> chosen = asks ? choiceAmong(fixes.size()) : chosen(fixes.size());
      if (chosen.isEmpty()) {
        refuse(problem, choiceOf(fixes.stream().map(QuickFix::label).toList()));
      } else {
        QuickFix fix = fixes.get(chosen.get());
        Topology mended = fix.change().apply(topology);
        Verdict after = Validator.validate(mended, read.problems(), today);
        Optional<String> objection = objection(problem, after, _ -> true);
        if (objection.isPresent()) {
          refuse(problem, objection.get());
        } else {
          SourcePosition position = read.sourceMap().locate(problem);
          made.add(new MadeFix(problem, position, fix.label()));
          topology = mended;
          verdict = after;
        }
      }
      next = next(one -> !one.fixes().isEmpty());
    }
  }

  private MendingResult result() throws UnreadableFileException {
    ReadResult mended = TopologyFile.edit(read, topology);
    Verdict after = Validator.validate(mended.topology(), mended.problems(), today);
    List<LeftProblem> left = new ArrayList<>();
    for (Problem problem : after.problems()) {
      if (wanted.test(problem)) {
        String reason = refused.getOrDefault(ProblemKey.of(problem), "no fix is known");
        left.add(new LeftProblem(problem, reason));
      }
    }
    return new MendingResult(mended, after, made, left);
  }

  private Optional<Problem> next(Predicate<Problem> mendable) {
    return verdict.problems().stream()
        .filter(wanted)
        .filter(mendable)
        .filter(problem -> !refused.containsKey(ProblemKey.of(problem)))
        .findFirst();
  }

  private Optional<Integer> chosen(int fixes) {
    return fixes == 1 ? Optional.of(0) : choiceAmong(fixes);
  }

  private Optional<Integer> choiceAmong(int fixes) {
    return choice.map(n -> n - 1).filter(n -> n < fixes);
  }

  private void refuse(Problem problem, String reason) {
    refused.put(ProblemKey.of(problem), reason);
  }

  private static String choiceOf(List<String> labels) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      numbered.add("%d. %s".formatted(i + 1, labels.get(i)));
    }
    return "a choice: " + String.join(" ", numbered);
  }

  private static boolean isOfReader(Problem problem) {
    return ReaderCodes.contains(problem.code());
  }

  /**
   * Why a fix cannot stay, if so: it does not help, or does harm. What rules say of a file that was
   * not read at all before is none.
   */
  private Optional<String> objection(Problem mended, Verdict after, Predicate<Problem> isHarm) {
    ProblemKey key = ProblemKey.of(mended);
    if (after.problems().stream().map(ProblemKey::of).anyMatch(key::equals)) {
      return Optional.of("its fix would not mend it");
    }
    return Worsening.between(verdict, after).stream()
        .filter(isHarm)
        .findFirst()
        .map(one ->
            "its fix would bring %s %s: %s".formatted(one.code(), one.slug(), one.message()));
  }
}
