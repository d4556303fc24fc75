package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The subnets of all segments by the addresses they hold. A look-up takes one hash look-up for each
 * prefix length in use.
 */
public final class Subnets {

  private final List<Place> all;
  private final Map<IpPrefix, List<Place>> byPrefix;
  private final TreeSet<Integer> lengths;

  private Subnets(List<Place> all) {
    this.all = List.copyOf(all);
    this.byPrefix = new HashMap<>();
    this.lengths = new TreeSet<>();
    for (Place place : all) {
      byPrefix.computeIfAbsent(place.prefix(), prefix -> new ArrayList<>()).add(place);
      lengths.add(place.prefix().length());
    }
  }

  /**
   * A subnet where it stands.
   *
   * @param segment whose
   * @param index its position among the segment's subnets, counted from 0
   * @param subnet the subnet
   */
  public record Place(Segment segment, int index, Subnet subnet) {

    /** The keys that lead to it in its segment. */
    public KeyPath path() {
      return KeyPath.of("subnets").then(index);
    }

    /** Its prefix. */
    public IpPrefix prefix() {
      return subnet.prefix();
    }
  }

  /** Collects the subnets of a topology. */
  public static Subnets of(Topology topology) {
    List<Place> all = new ArrayList<>();
    for (Segment segment : topology.all(Segment.class)) {
      List<Subnet> subnets = segment.subnets().values();
      for (int i = 0; i < subnets.size(); i++) {
        all.add(new Place(segment, i, subnets.get(i)));
      }
    }
    return new Subnets(all);
  }

  /** All of them, in the order of the file. */
  public List<Place> all() {
    return all;
  }

  /** Those that hold the address: the widest first, equal ones in the order of the file. */
  public List<Place> holding(IpAddress address) {
    return lengths.headSet(address.family().bits(), true).stream()
        .flatMap(length -> byPrefix.getOrDefault(address.prefix(length), List.of()).stream())
        .toList();
  }
}
