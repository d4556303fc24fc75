package io.groundplan.export.diagram.topology;

import io.groundplan.model.graph.Attachments;
import io.groundplan.model.graph.BroadcastDomains;
import io.groundplan.model.graph.Places;
import io.groundplan.model.layout.SegmentForm;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands in what: virtual machines in their host, machines with one network in its frame,
 * those with several beside the frames they join, nodes of one place in their cluster's frame.
 */
final class Containment {

  private final Topology topology;
  private final Places places;
  private final BroadcastDomains domains;
  private final Function<ElementId, Optional<SegmentForm>> chosenForm;
  private final Map<ElementId, List<ElementId>> networks = new HashMap<>();
  private final Set<ElementId> hosts = new HashSet<>();
  private final Map<ElementId, SegmentForm> forms = new HashMap<>();

  Containment(Topology topology, Function<ElementId, Optional<SegmentForm>> chosenForm) {
    this.topology = topology;
    this.places = new Places(topology);
    this.domains = BroadcastDomains.of(topology);
    this.chosenForm = chosenForm;
    for (Attachments.Plug plug : Attachments.of(topology)) {
      List<ElementId> known = networks.getOrDefault(plug.owner().id(), List.of());
      Set<ElementId> all = new LinkedHashSet<>(known);
      all.add(plug.segment().id());
      networks.put(plug.owner().id(), List.copyOf(all));
    }
    for (Machine machine : topology.machines()) {
      hostOf(machine).ifPresent(host -> hosts.add(host.id()));
      if (isJunction(machine)) {
        hosts.add(machine.id());
      }
    }
    topology.all(Segment.class).forEach(segment -> forms.put(segment.id(), decide(segment)));
  }

  /** Is the machine drawn as a frame around its interfaces and its virtual machines? */
  boolean isHost(Machine machine) {
    return hosts.contains(machine.id());
  }

  /** Does it join several networks? */
  boolean isJunction(Machine machine) {
    return networks(machine).size() > 1 && machine.interfaces().stream().anyMatch(Ports::isBridge);
  }

  boolean isFrame(Segment segment) {
    return forms.get(segment.id()) == SegmentForm.FRAME;
  }

  /** The segments of the topology that it is plugged into. */
  List<ElementId> networks(Element owner) {
    return networks.getOrDefault(owner.id(), List.of());
  }

  Optional<String> of(Site site) {
    return site.site()
        .filter(outer -> !outer.equals(site.id()) && !places.isWithin(outer, site.id()))
        .flatMap(outer -> topology.find(outer, Site.class))
        .map(outer -> outer.id().value());
  }

  /** A segment stands in the host on which all its other members run, else at its site. */
  Optional<String> of(Segment segment) {
    return commonHost(segment)
        .map(host -> host.id().value())
        .or(() -> siteOf(segment).map(ElementId::value));
  }

  Optional<String> of(Machine machine) {
    Optional<Machine> host = hostOf(machine);
    List<ElementId> joined = networks(machine);
    Optional<Segment> network =
        joined.size() == 1
            ? topology.find(joined.getFirst(), Segment.class).filter(this::isFrame)
            : Optional.empty();
    if (host.isPresent()) {
      Optional<Segment> within =
          network.filter(
              segment -> commonHost(segment).map(Machine::id).equals(host.map(Machine::id)));
      return within.map(Segment::id).or(() -> host.map(Machine::id)).map(ElementId::value);
    }
    return network.map(Segment::id).or(() -> site(machine)).map(ElementId::value);
  }

  /** Where all of these machines stand together; empty when they do not. */
  Optional<String> common(List<? extends Machine> machines) {
    Set<Optional<String>> frames = new HashSet<>();
    machines.forEach(machine -> frames.add(of(machine)));
    return frames.size() == 1 ? frames.iterator().next() : Optional.empty();
  }

  /** The nodes of a cluster, with what they inherit. */
  List<Node> nodesOf(Cluster cluster) {
    return topology.nodes().stream()
        .filter(node ->
            topology
                .clusterOf(node.cluster())
                .filter(own -> own.id().equals(cluster.id()))
                .isPresent())
        .toList();
  }

  /** The host that a machine runs on, unless that leads in a circle. */
  Optional<Machine> hostOf(Machine machine) {
    Set<ElementId> seen = new HashSet<>(Set.of(machine.id()));
    Optional<Machine> host = statedHost(machine);
    Optional<Machine> next = host;
    while (next.isPresent()) {
      if (!seen.add(next.get().id())) {
        return Optional.empty();
      }
      next = next.flatMap(this::statedHost);
    }
    return host;
  }

  private Optional<Machine> statedHost(Machine machine) {
    return machine
        .machine()
        .place()
        .host()
        .flatMap(id -> topology.find(id, Machine.class))
        .map(topology::effective);
  }

  private Optional<ElementId> site(Machine machine) {
    return places.siteOf(machine).filter(id -> topology.find(id, Site.class).isPresent());
  }

  private Optional<ElementId> siteOf(Segment segment) {
    Optional<ElementId> stated =
        segment.site().filter(id -> topology.find(id, Site.class).isPresent());
    if (stated.isPresent()) {
      return stated;
    }
    Set<Optional<ElementId>> sites = new HashSet<>();
    members(segment).forEach(member -> sites.add(site(member)));
    return sites.size() == 1 ? sites.iterator().next() : Optional.empty();
  }

  /** The host on which all members run that are not that host itself; it must join networks. */
  private Optional<Machine> commonHost(Segment segment) {
    Set<Optional<Machine>> found = new HashSet<>();
    for (Machine member : members(segment)) {
      boolean carries = isJunction(member);
      found.add(carries ? Optional.of(member) : hostOf(member));
    }
    boolean hasGuest = members(segment).stream().anyMatch(member -> hostOf(member).isPresent());
    return found.size() == 1 && hasGuest
        ? found.iterator().next().filter(this::isJunction)
        : Optional.empty();
  }

  /**
   * A frame when those that can stand in it stand in one place, else a bar; as chosen when somebody
   * chose.
   */
  private SegmentForm decide(Segment segment) {
    Set<Optional<ElementId>> sites = new HashSet<>();
    Optional<Machine> host = commonHost(segment);
    for (Machine member : members(segment)) {
      if (networks(member).size() == 1
          && hostOf(member).map(Machine::id).equals(host.map(Machine::id))) {
        sites.add(site(member));
      }
    }
    return chosenForm
        .apply(segment.id())
        .orElse(sites.size() == 1 ? SegmentForm.FRAME : SegmentForm.BAR);
  }

  private List<Machine> members(Segment segment) {
    return domains.members(segment.id()).stream()
        .map(Attachments.Plug::owner)
        .filter(Machine.class::isInstance)
        .map(Machine.class::cast)
        .distinct()
        .toList();
  }
}
