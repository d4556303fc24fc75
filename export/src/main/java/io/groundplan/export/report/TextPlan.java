package io.groundplan.export.report;

import io.groundplan.export.ExportRun;
import io.groundplan.export.Refusal;
import io.groundplan.export.repository.Change;
import io.groundplan.export.repository.SyncPlan;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an export does, in lines for people. */
public final class TextPlan {

  private TextPlan() {}

  /** A line for each file that is created, updated or deleted: {@code update talos/all.yaml}. */
  public static String changes(SyncPlan plan) {
    return plan.changes().stream()
        .filter(change ->
            switch (change) {
              case Change.Create _, Change.Update _, Change.Delete _ -> true;
              case Change.Unchanged _, Change.Foreign _, Change.Edited _ -> false;
            })
        .map(change -> change.word() + " " + change.path() + "\n")
        .collect(Collectors.joining());
  }

  /** What the user must know: files that were left alone, exporters that did not run or had to. */
  public static List<String> warnings(ExportRun run, SyncPlan plan, Report report) {
    List<String> lines = new ArrayList<>();
    for (Change change : plan.conflicts()) {
      lines.add(
          switch (change) {
            case Change.Foreign foreign -> leftAlone(foreign, foreign.reason());
            case Change.Edited edited -> leftAlone(edited, edited.reason());
            case Change.Create _, Change.Update _, Change.Delete _, Change.Unchanged _ ->
                throw new IllegalStateException(change.path() + " is no conflict");
          });
    }
    Set<Problem> blocking =
        Stream.concat(
                run.halted().stream().flatMap(halted -> halted.problems().stream()),
                run.forced().stream().flatMap(forced -> forced.problems().stream()))
            .collect(Collectors.toSet());
    TextReport.lines(
            new Report(
                report.counting().stream()
                    .filter(one -> blocking.contains(one.problem()))
                    .toList()),
            Palette.PLAIN)
        .lines()
        .forEach(lines::add);
    Map<String, List<String>> halted = new LinkedHashMap<>();
    for (ExportRun.Halted one : run.halted()) {
      halted.computeIfAbsent(reason(one), _ -> new ArrayList<>()).add(one.exporter());
    }
    halted.forEach(
        (reason, exporters) -> lines.add(String.join(", ", exporters) + ": not written" + reason));
    run.forced()
        .forEach(forced ->
            lines.add(forced.exporter() + ": written in spite of " + codes(forced.problems())));
    return lines;
  }

  /** How many files, as {@code 2 created, 31 unchanged}. */
  public static String summary(SyncPlan plan) {
    String counts =
        Stream.of("create", "update", "delete", "unchanged", "edited", "foreign")
            .filter(word -> plan.count(word) > 0)
            .map(word -> word + " " + plan.count(word))
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "nothing to write" : counts;
  }

  private static String leftAlone(Change change, String reason) {
    return "%s %s: %s; left alone".formatted(change.word(), change.path(), reason);
  }

  private static String reason(ExportRun.Halted halted) {
    if (halted.refusals().isEmpty()) {
      return " because of " + codes(halted.problems());
    }
    return halted.refusals().stream()
        .map(Refusal::message)
        .map(OneLine::of)
        .collect(Collectors.joining("; ", ": ", ""));
  }

  private static String codes(List<Problem> problems) {
    return problems.stream()
        .map(Problem::code)
        .distinct()
        .map(RuleCode::toString)
        .collect(Collectors.joining(", "));
  }
}
