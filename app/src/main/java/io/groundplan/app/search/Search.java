package io.groundplan.app.search;

import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.plan.AddressFinding;
import io.groundplan.model.plan.AddressSearch;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
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
   * What fits the words: owners of the address, range, MAC address or name and what it lies in,
   * names that begin with them, then names that hold them and addresses that begin with them.
   *
   * @param limit how many at most
   */
  public List<Match> find(String words, int limit) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<ElementId, Match> found = new LinkedHashMap<>();
    addFindings(found, wanted);
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

  /** Who has an address or MAC address, or goes by a name, and what the address lies in. */
  private void addFindings(Map<ElementId, Match> found, String wanted) {
    for (AddressFinding finding : AddressSearch.find(topology, wanted)) {
      finding
          .subject()
          .element()
          .flatMap(topology::find)
          .ifPresent(element ->
              add(
                  found,
                  element,
                  finding
                      .range()
                      .asPrefix()
                      .filter(prefix -> !prefix.isHost())
                      .map(Object::toString)
                      .orElse(finding.range().toString())));
    }
  }

  private static void add(Map<ElementId, Match> found, Element element, String detail) {
    found.putIfAbsent(element.id(), new Match(element, detail));
  }

  private static String name(Element element) {
    return element.title().toLowerCase(Locale.ROOT);
  }
}
