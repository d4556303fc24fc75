package io.groundplan.model.graph;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import java.util.List;

/**
 * The machines that a list of selectors means.
 *
 * @param machines those that are surely meant, with what they inherit, in the order of the file
 * @param isComplete whether no other can be meant; not so where a type, a place, a segment or a
 *     label is unknown
 */
public record SelectedMachines(List<Machine> machines, boolean isComplete) {

  /** Keeps an unmodifiable copy. */
  public SelectedMachines {
    machines = List.copyOf(machines);
  }

  /** The nodes among them. */
  public List<Node> nodes() {
    return machines.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
  }

  /** Whether the machine is surely meant. */
  public boolean contains(ElementId id) {
    return machines.stream().anyMatch(machine -> machine.id().equals(id));
  }

  /** Whether it is known that nobody is meant. */
  public boolean isKnownEmpty() {
    return machines.isEmpty() && isComplete;
  }
}
