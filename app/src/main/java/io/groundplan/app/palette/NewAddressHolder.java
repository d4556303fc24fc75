package io.groundplan.app.palette;

import io.groundplan.app.tool.Placeable;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.plan.NextAddress;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Something of a cluster that takes free addresses of a segment: a virtual IP, a pool.
 *
 * @param word what its id begins with
 * @param kin its type
 * @param addresses how many addresses in a row it takes at most
 * @param make the element from its first and last address
 */
record NewAddressHolder(
    String word,
    Class<? extends Element> kin,
    int addresses,
    BiFunction<ElementId, List<IpAddress>, Element> make)
    implements Placeable {

  @Override
  public Plan plan(Tool.Ground ground, Spot spot) {
    Target target = Target.of(ground, spot);
    Optional<Segment> segment = target.segment();
    if (segment.isEmpty()) {
      return new Plan.Impossible(Words.of("place.needs-segment"));
    }
    List<IpAddress> row = row(new NextAddress(target.topology()), segment.get());
    if (row.isEmpty()) {
      return new Plan.Impossible(Words.of("place.needs-address", segment.get().title()));
    }
    ElementId id = NewId.after(target.topology(), target.topology().all(kin), word);
    String range =
        row.size() == 1 ? row.getFirst().toString() : row.getFirst() + "-" + row.getLast();
    return new Plan.Possible(
        Words.of("place.machine.addressed", id.value(), segment.get().title(), range),
        segment.get().id().value(),
        Addition.of(target, make.apply(id, row)));
  }

  /** Free addresses without a gap, behind everything that has one. */
  private List<IpAddress> row(NextAddress next, Segment segment) {
    List<IpAddress> row = new ArrayList<>();
    Optional<IpAddress> address = next.in(segment, _ -> true).stream().findFirst();
    while (address.isPresent() && row.size() < addresses) {
      IpAddress last = address.get();
      row.add(last);
      address = next.after(segment, last).filter(after -> last.next().equals(Optional.of(after)));
    }
    return row;
  }
}
