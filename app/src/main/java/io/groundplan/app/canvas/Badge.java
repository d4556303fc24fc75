package io.groundplan.app.canvas;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mark of what is wrong with an item.
 *
 * @param severity of the worst problem
 * @param count how many there are
 */
public record Badge(Severity severity, int count) {

  /** The badges of problems, by the id of the item that shows their subject. */
  public static Map<String, Badge> of(List<Problem> problems) {
    Map<String, Badge> badges = new HashMap<>();
    for (Problem problem : problems) {
      problem
          .subject()
          .element()
          .ifPresent(
              id -> badges.merge(id.value(), new Badge(problem.severity(), 1), Badge::joined));
    }
    return Map.copyOf(badges);
  }

  private static Badge joined(Badge one, Badge other) {
    return new Badge(
        one.severity.isAtLeast(other.severity) ? one.severity : other.severity,
        one.count + other.count);
  }
}
