package io.groundplan.model.validation.file;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * GP905: the layout places something that the topology does not have: it was removed or renamed by
 * hand. No {@code Rule}, since it compares two files.
 */
public final class OrphanPlacements {

  /** What is reported. */
  public static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          905,
          "orphan-placement",
          Severity.WARNING,
          "The layout places something that the topology does not have");

  private OrphanPlacements() {}

  /** The placements without an object; their subjects are places in the layout file. */
  public static List<Problem> of(Topology topology, DiagramLayout layout) {
    List<Problem> problems = new ArrayList<>();
    check(topology, KeyPath.of("positions"), layout.positions().keySet(), problems);
    layout
        .views()
        .forEach((name, view) ->
            check(
                topology,
                KeyPath.of("views", name, "positions"),
                view.positions().keySet(),
                problems));
    return problems;
  }

  private static void check(
      Topology topology, KeyPath at, Collection<Reference> placed, List<Problem> problems) {
    for (Reference object : placed) {
      missing(topology, object)
          .ifPresent(what ->
              problems.add(
                  DESCRIPTION.problem(
                      Subject.inFile(at.then(object.toString())),
                      "the layout places %s, but %s; remove the line, or give it the new name"
                          .formatted(object, what))));
    }
  }

  private static Optional<String> missing(Topology topology, Reference object) {
    if (!topology.contains(object.element())) {
      return Optional.of("nothing has that id" + near(topology, object));
    }
    return topology
        .find(object.element(), Machine.class)
        .map(topology::effective)
        .filter(machine -> object.part().isPresent())
        .filter(machine -> machine.interfaceNamed(object.part().get()).isEmpty())
        .map(machine -> "%s has no interface %s".formatted(machine.id(), object.part().get()));
  }

  private static String near(Topology topology, Reference object) {
    return NearestName.of(
            object.element().value(),
            topology.all().stream().map(Element::id).map(id -> id.value()))
        .map(" (did you mean %s?)"::formatted)
        .orElse("");
  }
}
