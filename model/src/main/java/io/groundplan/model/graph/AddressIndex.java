package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who owns which address. Look-up is O(log n); built in one pass. */
public final class AddressIndex {

  private final NavigableMap<IpAddress, List<AddressOwner>> owners;
  private final Map<ElementId, List<AddressOwner>> byElement;

  private AddressIndex(NavigableMap<IpAddress, List<AddressOwner>> owners) {
    this.owners = owners;
    this.byElement =
        owners.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(owner -> owner.element().id()));
  }

  /** Collects the owners of a topology. */
  public static AddressIndex of(Topology topology) {
    NavigableMap<IpAddress, List<AddressOwner>> owners = new TreeMap<>();
    for (AddressOwner owner : AddressOwners.of(topology)) {
      owners.computeIfAbsent(owner.address(), address -> new ArrayList<>()).add(owner);
    }
    owners.replaceAll((address, list) -> List.copyOf(list));
    return new AddressIndex(Collections.unmodifiableNavigableMap(owners));
  }

  /** Every owned address in ascending order, IPv4 first, each with its owners in file order. */
  public NavigableMap<IpAddress, List<AddressOwner>> byAddress() {
    return owners;
  }

  /** The owners of the address, in the order of the file. */
  public List<AddressOwner> ownersOf(IpAddress address) {
    return owners.getOrDefault(address, List.of());
  }

  /** The owners of addresses inside the range, by address. */
  public List<AddressOwner> within(IpRange range) {
    return owners.subMap(range.first(), true, range.last(), true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** The addresses that the element owns, by address. */
  public List<AddressOwner> ownedBy(ElementId id) {
    return byElement.getOrDefault(id, List.of());
  }
}
