package io.groundplan.model.topology;

import java.util.List;

/**
 * The segments that a trunk carries with their VLAN tags.
 *
 * @param all whether it carries every VLAN
 * @param segments those it carries, unless all
 */
public record TaggedSegments(boolean all, List<ElementId> segments) {

  /** No trunk. */
  public static final TaggedSegments NONE = new TaggedSegments(false, List.of());

  /** Every VLAN. */
  public static final TaggedSegments ALL = new TaggedSegments(true, List.of());

  /** Keeps an unmodifiable copy. */
  public TaggedSegments {
    segments = List.copyOf(segments);
  }

  /** Whether it carries the segment. */
  public boolean carries(ElementId segment) {
    return all || segments.contains(segment);
  }
}
