package io.groundplan.app.search;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Searches one topology. */
public final class Search {
  private final Topology topology;
  private final AddressIndex owners;

  /** Prepares a topology for searching. */
  public Search(Topology topology) {
    this.topology = topology;
    this.owners = AddressIndex.of(topology);
  }

  /**
   * What fits the words: names that begin with them, owners of the address, then names that hold
   * them and addresses that begin with them.
   *
   * @param limit how many at most
   */
  public List<Match> find(String words, int limit) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<ElementId, Match> found = new LinkedHashMap<>();
    IpAddress.tryParse(wanted).ifPresent(address -> addOwners(found, address));
    topology.all().stream()
        .filter(
            element -> name(element).startsWith(wanted) || element.id().value().startsWith(wanted))
        .forEach(element -> add(found, element, element.id().value()));
    topology.all().stream()
        .filter(element -> name(element).contains(wanted) || element.id().value().contains(wanted))
        .forEach(element -> add(found, element, element.id().value()));
    if (Character.digit(wanted.charAt(0), 16) >= 0 || wanted.charAt(0) == '.') {
      owners
          .byAddress()
          .forEach((address, list) -> {
            if (address.toString().contains(wanted)) {
              list.forEach(owner -> add(found, owner.element(), address.toString()));
            }
          });
    }
    return new ArrayList<>(found.values()).subList(0, Math.min(limit, found.size()));
  }

  private void addOwners(Map<ElementId, Match> found, IpAddress address) {
    for (AddressOwner owner : owners.ownersOf(address)) {
      add(found, owner.element(), address.toString());
    }
    for (LoadBalancerPool pool : topology.all(LoadBalancerPool.class)) {
      for (AddressRange range : pool.ranges().values()) {
        if (range.range().contains(address)) {
          add(found, pool, range.toString());
        }
      }
    }
    for (Segment segment : topology.all(Segment.class)) {
      for (Subnet subnet : segment.subnets().values()) {
        if (subnet.prefix().contains(address)) {
          add(found, segment, subnet.prefix().toString());
        }
      }
    }
  }

  private static void add(Map<ElementId, Match> found, Element element, String detail) {
    found.putIfAbsent(element.id(), new Match(element, detail));
  }

  private static String name(Element element) {
    return element.title().toLowerCase(Locale.ROOT);
  }
}
