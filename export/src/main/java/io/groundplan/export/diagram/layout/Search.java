package io.groundplan.export.diagram.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a better layout: first everything must have a place, then each change that a careful
 * person would try is tried, and kept when the drawing gets better. A greedy descent with a fixed
 * number of attempts, so that the same model always ends in the same drawing.
 */
final class Search {

  private static final int GROWTH_ROUNDS = 8;
  private static final int REPAIR_ROUNDS = 3;
  private static final int WORK = 40_000;
  private static final int LEAST_ATTEMPTS = 2;
  private static final int MOST_ATTEMPTS = 30;

  private final Graph graph;
  private final Plan plan;
  private final int columns;
  private int attemptsLeft;

  Search(Graph graph, int columns) {
    this.graph = graph;
    this.plan = new Plan(graph);
    this.columns = columns;
    int size = graph.size() * (graph.edges().size() + 1);
    this.attemptsLeft = Math.clamp(WORK / size, LEAST_ATTEMPTS, MOST_ATTEMPTS);
  }

  Attempt best() {
    Attempt best = grown(FirstRoom.of(graph), GROWTH_ROUNDS);
    Set<String> rejected = new HashSet<>();
    Optional<Change> change = next(best, rejected);
    while (change.isPresent() && attemptsLeft > 0) {
      Attempt attempt = grown(change.get().room(), REPAIR_ROUNDS);
      if (attempt.weight() < best.weight()) {
        best = attempt;
      } else {
        rejected.add(change.get().name());
      }
      change = next(best, rejected);
    }
    return best;
  }

  private Optional<Change> next(Attempt best, Set<String> rejected) {
    return changes(best).stream().filter(change -> !rejected.contains(change.name())).findFirst();
  }

  /** The best of a few attempts, each with more room where the one before failed. */
  private Attempt grown(Room room, int rounds) {
    Attempt current = attempt(room);
    Attempt best = current;
    for (int round = 1; round < rounds && !current.isFlawless() && attemptsLeft > 0; round++) {
      current = attempt(Growth.of(graph, current));
      if (current.weight() < best.weight()) {
        best = current;
      }
    }
    return best;
  }

  private Attempt attempt(Room room) {
    attemptsLeft--;
    return Attempt.of(graph, plan, room, columns);
  }

  private List<Change> changes(Attempt best) {
    List<Change> changes = new ArrayList<>();
    for (int frame = 0; frame < graph.size(); frame++) {
      if (graph.isFrame(frame) && !HandPlacement.applies(graph, frame)) {
        for (int first : plan.joinable(frame, best.room())) {
          Room room = best.room().copy();
          room.join(first);
          changes.add(new Change("join " + first, room));
        }
      }
    }
    changes.addAll(Relief.of(graph, best));
    best.room().tighter().forEach((name, room) -> changes.add(new Change(name, room)));
    return changes;
  }
}
