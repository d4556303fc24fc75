package io.groundplan.app.document;

import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says of problems of an element that they are so by choice, and takes that back. */
public final class Waiving {
  private Waiving() {}

  /** Waives the problems of a rule; an earlier waiver of the rule, as one that expired, goes. */
  public static Edit of(String label, ElementId element, Waiver waiver) {
    return edit(
        label,
        element,
        present -> {
          List<Waiver> waivers = new ArrayList<>(present);
          waivers.removeIf(other -> other.rule().equals(waiver.rule()));
          waivers.add(waiver);
          return waivers;
        });
  }

  /** Takes a waiver back. */
  public static Edit back(String label, ElementId element, Waiver waiver) {
    return edit(
        label,
        element,
        present -> present.stream().filter(other -> !other.equals(waiver)).toList());
  }

  private static Edit edit(String label, ElementId element, UnaryOperator<List<Waiver>> change) {
    return Edit.ofTopology(
        label,
        topology ->
            topology
                .find(element)
                .map(owner -> topology.with(owner.withDescription(rewaived(owner, change))))
                .orElse(topology));
  }

  private static Description rewaived(Element owner, UnaryOperator<List<Waiver>> change) {
    return owner.description().withWaivers(change.apply(owner.description().waivers()));
  }
}
