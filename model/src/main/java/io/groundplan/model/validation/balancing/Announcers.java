package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machines that announce a range of a pool on layer 2.
 *
 * @param near those on the network of the range
 * @param far those that are known not to be on it
 * @param isKnown whether these are all
 */
record Announcers(List<Machine> near, List<Machine> far, boolean isKnown) {

  Announcers {
    near = List.copyOf(near);
    far = List.copyOf(far);
  }

  /** The announcers of a range, if it is announced on layer 2. */
  static Optional<Announcers> of(RuleContext context, PoolRanges.Place place) {
    return place
        .pool()
        .announcement()
        .flatMap(how -> how.layer2())
        .map(layer2 -> of(context, place, layer2));
  }

  private static Announcers of(
      RuleContext context, PoolRanges.Place place, Layer2Announcement layer2) {
    SelectedMachines selected =
        context.resolution().nodes().select(layer2.nodes(), place.pool().cluster());
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    List<Machine> near = new ArrayList<>();
    List<Machine> far = new ArrayList<>();
    for (Machine machine : selected.machines()) {
      switch (subnets.holds(machine, place.range())) {
        case IN -> near.add(machine);
        case OUT -> far.add(machine);
        case UNKNOWN -> {}
      }
    }
    boolean known = selected.isComplete() && near.size() + far.size() == selected.machines().size();
    return new Announcers(near, far, known);
  }
}
