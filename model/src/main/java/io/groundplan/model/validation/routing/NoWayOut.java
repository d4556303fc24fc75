package io.groundplan.model.validation.routing;

import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP307: the Talos nodes of a segment have no way to the Internet, from which they pull images. It
 * is known of nodes whose every link is in a segment without gateway, or with one that does not
 * forward, or that translates others but not them towards a router that has no route back.
 */
final class NoWayOut implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          307, "no-way-out", Severity.ERROR, "Nodes of a segment have no way to the Internet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    WaysOut ways = new WaysOut(context);
    Map<ElementId, WaysOut.DeadEnd> deadEnds = new HashMap<>();
    Map<ElementId, List<Node>> cutOff = new HashMap<>();
    for (Node node : context.topology().nodes()) {
      for (WaysOut.DeadEnd end : ways.deadEnds(node).orElse(List.of())) {
        deadEnds.putIfAbsent(end.place().segment().id(), end);
        cutOff.computeIfAbsent(end.place().segment().id(), id -> new ArrayList<>()).add(node);
      }
    }
    return context.topology().all(Segment.class).stream()
        .flatMap(segment -> Optional.ofNullable(deadEnds.get(segment.id())).stream())
        .map(end -> problem(end, cutOff.getOrDefault(end.place().segment().id(), List.of())))
        .toList();
  }

  private Problem problem(WaysOut.DeadEnd end, List<Node> nodes) {
    Subnets.Place place = end.place();
    Node first = nodes.stream().min((one, other) -> one.id().compareTo(other.id())).orElseThrow();
    String who = nodes.size() == 1 ? first.id() + " has" : nodes.size() + " nodes have";
    return problem(
            Subject.of(place.segment(), place.path().then("gateway")),
            "%s no way from %s (%s) to the Internet, where images come from: %s"
                .formatted(who, place.segment().id(), place.prefix(), end.reason()))
        .relatedTo(Subject.of(first));
  }
}
