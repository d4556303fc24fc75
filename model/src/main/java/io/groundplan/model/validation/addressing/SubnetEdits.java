package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
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

  /** The ranges without some addresses; those that hold none of them stay as written. */
  static List<AddressRange> without(List<AddressRange> ranges, IpRange addresses) {
    return ranges.stream().flatMap(range -> without(range, addresses).stream()).toList();
  }

  private static List<AddressRange> without(AddressRange range, IpRange addresses) {
    return range.range().overlaps(addresses)
        ? IpSet.of(range.range()).subtract(IpSet.of(addresses)).ranges().stream()
            .map(AddressRange::of)
            .toList()
        : List.of(range);
  }
}
