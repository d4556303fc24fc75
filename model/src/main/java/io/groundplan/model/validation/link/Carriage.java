package io.groundplan.model.validation.link;

import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.TaggedSegments;
import java.util.HashSet;
import java.util.Set;

/**
 * The segments that a link, a bridge or all ports of a switch carry, as far as is stated.
 *
 * @param segments those it carries
 * @param all whether it carries every VLAN
 * @param knowsTags whether what it carries with tags is all stated; a bridge that states no tags
 *     passes them all or filters them, which the file does not say
 */
record Carriage(Set<ElementId> segments, boolean all, boolean knowsTags) {

  /** Nothing stated. */
  static final Carriage NOTHING = new Carriage(Set.of(), false, false);

  /** Keeps an unmodifiable copy. */
  Carriage {
    segments = Set.copyOf(segments);
  }

  /** What an attachment states; {@code isPort} if one without tags has none. */
  static Carriage of(Attachment attachment, boolean isPort) {
    Set<ElementId> segments = new HashSet<>(attachment.tagged().segments());
    attachment.segment().ifPresent(segments::add);
    boolean statesTags = !attachment.tagged().equals(TaggedSegments.NONE);
    return new Carriage(
        segments, attachment.tagged().all(), statesTags || (isPort && !segments.isEmpty()));
  }

  Carriage and(Carriage other) {
    Set<ElementId> both = new HashSet<>(segments);
    both.addAll(other.segments);
    return new Carriage(both, all || other.all, knowsTags || other.knowsTags);
  }

  /** The same, stated by tags. */
  Carriage tagged() {
    return new Carriage(segments, all, false);
  }

  /** The same, which says nothing of what else is carried. */
  Carriage optional() {
    return new Carriage(segments, all, false);
  }

  /** Whether it is known not to carry the segment. */
  boolean lacks(Segment segment) {
    return !segments.isEmpty()
        && !all
        && !segments.contains(segment.id())
        && (knowsTags || segment.vlan().isEmpty());
  }
}
