package io.groundplan.app.palette;

import io.groundplan.app.tool.Placeable;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.plan.NextAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Place;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A machine that is put on a segment, with the next free address there.
 *
 * @param word what its id begins with
 * @param kin machines of the same kind
 * @param make the machine
 */
record NewMachine(
    String word, Predicate<Machine> kin, BiFunction<ElementId, MachineSettings, Machine> make)
    implements Placeable {

  @Override
  public Plan plan(Tool.Ground ground, Spot spot) {
    Target target = Target.of(ground, spot);
    Optional<Segment> segment = target.segment();
    if (segment.isEmpty()) {
      return new Plan.Impossible(Words.of("place.needs-segment"));
    }
    List<Machine> siblings = target.topology().all(Machine.class).stream().filter(kin).toList();
    ElementId id = NewId.after(target.topology(), siblings, word);
    List<IpAddress> addresses =
        new NextAddress(target.topology())
            .in(segment.get(), element -> element instanceof Machine one && kin.test(one));
    Machine machine = make.apply(id, settings(segment.get(), addresses, target.host()));
    return new Plan.Possible(
        words(id, segment.get(), addresses),
        segment.get().id().value(),
        Addition.of(target, machine));
  }

  private static MachineSettings settings(
      Segment segment, List<IpAddress> addresses, Optional<ElementId> host) {
    List<AddressAssignment> assignments =
        addresses.stream().<AddressAssignment>map(StaticAddress::of).toList();
    NetworkInterface link =
        NetworkInterface.of(Optional.empty())
            .withAttachment(Attachment.to(segment.id()))
            .withAddresses(assignments.isEmpty() ? Stated.unknown() : Stated.of(assignments));
    return MachineSettings.UNKNOWN
        .withPlace(new Place(Optional.empty(), host))
        .withInterfaces(List.of(link));
  }

  private static String words(ElementId id, Segment segment, List<IpAddress> addresses) {
    return addresses.isEmpty()
        ? Words.of("place.machine", id.value(), segment.title())
        : Words.of(
            "place.machine.addressed",
            id.value(),
            segment.title(),
            addresses.stream().map(IpAddress::toString).collect(Collectors.joining(", ")));
  }
}
