package io.groundplan.model.graph;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Which interfaces hear each other. Each segment is one broadcast domain; a bridge that joins two
 * segments untagged would make them one, which the file says by giving both one segment.
 */
public final class BroadcastDomains {

  private final SequencedMap<ElementId, List<Attachments.Plug>> members;

  private BroadcastDomains(SequencedMap<ElementId, List<Attachments.Plug>> members) {
    this.members = members;
  }

  /** Groups the plugs of a topology by segment. */
  public static BroadcastDomains of(Topology topology) {
    SequencedMap<ElementId, List<Attachments.Plug>> members = new LinkedHashMap<>();
    topology.all(Segment.class).forEach(segment -> members.put(segment.id(), new ArrayList<>()));
    for (Attachments.Plug plug : Attachments.of(topology)) {
      members.computeIfAbsent(plug.segment().id(), id -> new ArrayList<>()).add(plug);
    }
    members.replaceAll((id, plugs) -> List.copyOf(plugs));
    return new BroadcastDomains(members);
  }

  /** Who is plugged into the segment, in the order of the file. */
  public List<Attachments.Plug> members(ElementId segment) {
    return members.getOrDefault(segment, List.of());
  }

  /** The interfaces that a machine or service has in the segment. */
  public List<Attachments.Plug> membersOf(ElementId segment, ElementId owner) {
    return members(segment).stream().filter(plug -> plug.owner().id().equals(owner)).toList();
  }
}
