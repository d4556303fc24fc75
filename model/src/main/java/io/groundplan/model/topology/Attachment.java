package io.groundplan.model.topology;

import java.util.Optional;

/**
 * What an interface is plugged into.
 *
 * @param segment the segment it is in without a tag
 * @param tagged the segments it carries with their VLAN tags
 * @param tunnel the tunnel it is an end of, instead of a segment
 * @param peer the bridge or port at the other end, where host and segment leave a choice
 */
public record Attachment(
    Optional<ElementId> segment,
    TaggedSegments tagged,
    Optional<ElementId> tunnel,
    Optional<Reference> peer) {

  /** Nothing stated. */
  public static final Attachment UNKNOWN =
      new Attachment(Optional.empty(), TaggedSegments.NONE, Optional.empty(), Optional.empty());

  /** Plugged into a segment without a tag. */
  public static Attachment to(ElementId segment) {
    return new Attachment(
        Optional.of(segment), TaggedSegments.NONE, Optional.empty(), Optional.empty());
  }

  Attachment over(Attachment inherited) {
    return new Attachment(
        segment.or(inherited::segment),
        tagged.equals(TaggedSegments.NONE) ? inherited.tagged : tagged,
        tunnel.or(inherited::tunnel),
        peer.or(inherited::peer));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .id(at.then("segment"), segment)
        .ids(at.then("tagged"), tagged.segments())
        .id(at.then("tunnel"), tunnel)
        .part(at.then("attach"), peer);
  }
}
