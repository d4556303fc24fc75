package io.groundplan.model.validation.addressing;

import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.QuickFix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits of one subnet in its segment. */
final class SubnetEdits {

  private SubnetEdits() {}

  static QuickFix fix(String label, Subnets.Place place, UnaryOperator<Subnet> change) {
    return new QuickFix(label, topology -> apply(topology, place, change));
  }

  static Topology apply(Topology topology, Subnets.Place place, UnaryOperator<Subnet> change) {
    return topology
        .find(place.segment().id(), Segment.class)
        .filter(segment -> place.index() < segment.subnets().values().size())
        .map(segment -> {
          List<Subnet> subnets = new ArrayList<>(segment.subnets().values());
          subnets.set(place.index(), change.apply(subnets.get(place.index())));
          return topology.with(segment.withSubnets(Stated.of(subnets)));
        })
        .orElse(topology);
  }
}
