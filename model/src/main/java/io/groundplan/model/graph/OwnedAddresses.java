package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All addresses of an owner, and which of them are on a segment; many are looked up in order. */
final class OwnedAddresses {

  /** So many are gone through faster than looked up. */
  private static final int FEW = 8;

  private final KnownAddresses all;
  private final NavigableMap<IpAddress, Integer> places = new TreeMap<>();

  OwnedAddresses(KnownAddresses all) {
    this.all = all;
    if (all.addresses().size() > FEW) {
      all.addresses().forEach(address -> places.put(address, places.size()));
    }
  }

  KnownAddresses all() {
    return all;
  }

  /** Those on the segment in the order of the file, if there are any there; else all. */
  KnownAddresses near(Segment segment) {
    List<IpAddress> there = places.isEmpty() ? fewOn(segment) : manyOn(segment);
    return there.isEmpty() ? all : new KnownAddresses(there, all.isComplete());
  }

  private List<IpAddress> fewOn(Segment segment) {
    List<IpAddress> there = new ArrayList<>(all.addresses());
    there.removeIf(address -> segment.subnetOf(address).isEmpty());
    return there;
  }

  private List<IpAddress> manyOn(Segment segment) {
    NavigableMap<Integer, IpAddress> there = new TreeMap<>();
    for (Subnet subnet : segment.subnets().values()) {
      IpRange range = subnet.prefix().range();
      places
          .subMap(range.first(), true, range.last(), true)
          .forEach((address, place) -> there.put(place, address));
    }
    return List.copyOf(there.values());
  }
}
