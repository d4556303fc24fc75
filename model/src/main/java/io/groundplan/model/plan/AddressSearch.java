package io.groundplan.model.plan;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.MacAddress;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.AddressResolution;
import io.groundplan.model.graph.NodeSelection;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds who has an address, and which pool, DHCP range, subnet, tunnel or cluster network it lies
 * in. What is asked for is an address, a range or prefix (whatever shares an address with it), a
 * MAC address, or a name: an id, label, host name, published or answered DNS name.
 */
public final class AddressSearch {

  private final Topology topology;
  private final AddressIndex owners;
  private final List<AddressFinding> found = new ArrayList<>();

  private AddressSearch(Topology topology) {
    this.topology = topology;
    this.owners = AddressIndex.of(topology);
  }

  /** What there is of that, the nearest first; the narrower of two subnets first. */
  public static List<AddressFinding> find(Topology topology, String asked) {
    AddressSearch search = new AddressSearch(topology);
    String text = asked.strip();
    Optional<IpRange> range = range(text);
    if (range.isPresent()) {
      search.addRange(range.get());
    } else {
      MacAddress.tryParse(text).ifPresent(search::addMac);
      search.addName(text);
    }
    return search.found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(AddressFinding::kind)
                .thenComparing(finding -> finding.range().size())
                .thenComparing(AddressFinding::range))
        .toList();
  }

  private static Optional<IpRange> range(String text) {
    return IpPrefix.tryParse(text).map(IpPrefix::range).or(() -> IpRange.tryParse(text));
  }

  private void addRange(IpRange asked) {
    owners.within(asked).forEach(this::addOwner);
    for (LoadBalancerPool pool : topology.all(LoadBalancerPool.class)) {
      addRanges(
          asked,
          pool.ranges().values(),
          AddressFinding.Kind.POOL,
          pool.id().value(),
          Subject.of(pool, KeyPath.of("ranges")));
    }
    for (Subnets.Place place : Subnets.of(topology).all()) {
      Subject at = Subject.of(place.segment(), place.path());
      String segment = place.segment().id().value();
      add(asked, place.prefix().range(), AddressFinding.Kind.SUBNET, segment, at);
      addRanges(
          asked,
          place.subnet().dhcp().ranges().values(),
          AddressFinding.Kind.DHCP,
          segment,
          at.then("dhcp"));
      addRanges(
          asked,
          place.subnet().reserved(),
          AddressFinding.Kind.RESERVED,
          segment,
          at.then("reserved"));
    }
    for (Tunnel tunnel : topology.all(Tunnel.class)) {
      addPrefixes(
          asked,
          tunnel.carriage().subnets().values(),
          AddressFinding.Kind.TUNNEL,
          Subject.of(tunnel, KeyPath.of("subnets")));
    }
    for (Cluster cluster : topology.all(Cluster.class)) {
      addPrefixes(
          asked,
          cluster.network().podSubnets().values(),
          AddressFinding.Kind.PODS,
          Subject.of(cluster, KeyPath.of("podSubnets")));
      addPrefixes(
          asked,
          cluster.network().serviceSubnets().values(),
          AddressFinding.Kind.SERVICES,
          Subject.of(cluster, KeyPath.of("serviceSubnets")));
    }
  }

  private void addRanges(
      IpRange asked,
      List<AddressRange> ranges,
      AddressFinding.Kind kind,
      String holder,
      Subject at) {
    for (int i = 0; i < ranges.size(); i++) {
      add(asked, ranges.get(i).range(), kind, holder, at.then(i));
    }
  }

  private void addPrefixes(
      IpRange asked, List<IpPrefix> prefixes, AddressFinding.Kind kind, Subject at) {
    for (int i = 0; i < prefixes.size(); i++) {
      String holder = at.element().orElseThrow().value();
      add(asked, prefixes.get(i).range(), kind, holder, at.then(i));
    }
  }

  private void add(
      IpRange asked, IpRange range, AddressFinding.Kind kind, String holder, Subject at) {
    if (range.family() == asked.family() && range.overlaps(asked)) {
      found.add(new AddressFinding(kind, holder, at, range));
    }
  }

  private void addOwner(AddressOwner owner) {
    found.add(
        new AddressFinding(
            AddressFinding.Kind.OWNER,
            owner.title(),
            Subject.of(owner.element(), owner.path()),
            IpRange.of(owner.address())));
  }

  private void addMac(MacAddress mac) {
    for (Machine machine : topology.machines()) {
      machine.interfaces().stream()
          .filter(link -> link.link().mac().equals(Optional.of(mac)))
          .forEach(link ->
              owners.ownedBy(machine.id()).stream()
                  .filter(
                      owner -> owner.link().map(one -> one.key()).equals(Optional.of(link.key())))
                  .forEach(this::addOwner));
    }
  }

  private void addName(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Element element : topology.all()) {
      if (names(element).anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(wanted))) {
        addElement(element);
      }
      services(element).forEach(service -> addAnswers(service, wanted));
    }
  }

  /** What an element is called, in the file and on the network. */
  private static Stream<String> names(Element element) {
    Stream<String> own = Stream.of(element.id().value(), element.title(), element.exportedName());
    return switch (element) {
      case Machine machine -> Stream.concat(own, Stream.of(machine.hostname()));
      case Published published ->
          Stream.concat(own, published.publication().hostnames().stream().map(DnsName::toString));
      default -> own;
    };
  }

  private void addElement(Element element) {
    owners.ownedBy(element.id()).forEach(this::addOwner);
    for (IpRange range : ranges(element)) {
      addRange(range, element);
    }
  }

  /** The ranges that are the element's own. */
  private List<IpRange> ranges(Element element) {
    return switch (element) {
      case LoadBalancerPool pool ->
          pool.ranges().values().stream().map(AddressRange::range).toList();
      case Segment segment ->
          segment.subnets().values().stream().map(subnet -> subnet.prefix().range()).toList();
      case Tunnel tunnel ->
          tunnel.carriage().subnets().values().stream().map(IpPrefix::range).toList();
      case Cluster cluster ->
          Stream.concat(
                  cluster.network().podSubnets().values().stream(),
                  cluster.network().serviceSubnets().values().stream())
              .map(IpPrefix::range)
              .toList();
      default -> List.of();
    };
  }

  /** What of the element itself lies in its range. */
  private void addRange(IpRange range, Element element) {
    AddressSearch all = new AddressSearch(topology);
    all.addRange(range);
    all.found.stream()
        .filter(finding -> finding.subject().element().equals(Optional.of(element.id())))
        .filter(finding -> finding.range().equals(range))
        .forEach(found::add);
  }

  private static Stream<DnsService> services(Element element) {
    return switch (element) {
      case Machine machine -> machine.machine().offers().dns().stream();
      case Service service -> service.dns().stream();
      default -> Stream.empty();
    };
  }

  private void addAnswers(DnsService service, String name) {
    AddressResolution resolution = new AddressResolution(topology, new NodeSelection(topology));
    for (DnsRecord answered : service.records()) {
      if (answered.name().toString().equals(name)
          && answered.answer() instanceof OwnerAnswer(var targets)) {
        targets.stream()
            .flatMap(target -> resolution.of(target.host()).addresses().stream())
            .flatMap(address -> owners.ownersOf(address).stream())
            .forEach(this::addOwner);
      }
    }
  }
}
