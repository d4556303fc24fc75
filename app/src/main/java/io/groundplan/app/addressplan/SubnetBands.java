package io.groundplan.app.addressplan;

import io.groundplan.app.theme.Hue;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.plan.AddressPlan;
import io.groundplan.model.plan.AddressUse;
import io.groundplan.model.plan.Capacity;
import io.groundplan.model.plan.PlanRow;
import io.groundplan.model.plan.SubnetPlan;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The uses of a subnet's addresses, as a strip shows them.
 *
 * @param prefix of the subnet
 * @param bands in ascending order; network and broadcast address have none
 * @param free the ranges that nobody uses
 * @param capacity how many addresses there are of each
 */
public record SubnetBands(
    IpPrefix prefix, List<Band> bands, List<IpRange> free, Capacity capacity) {

  /** Numbers of more bits are shown as a power of two. */
  private static final int LONGEST_WRITTEN_OUT = 40;

  /** Keeps unmodifiable copies. */
  public SubnetBands {
    bands = List.copyOf(bands);
    free = List.copyOf(free);
  }

  /** Those of a segment's subnets. */
  public static List<SubnetBands> of(Topology topology, ElementId segment) {
    return AddressPlan.of(topology, segment).stream().map(plan -> of(topology, plan)).toList();
  }

  private static SubnetBands of(Topology topology, SubnetPlan plan) {
    List<Band> bands = new ArrayList<>();
    for (PlanRow row : plan.rows()) {
      List<AddressUse> uses = shown(row);
      if (!uses.isEmpty()) {
        bands.add(
            new Band(
                row.range(),
                hue(topology, uses.getFirst()),
                uses.stream()
                    .map(use -> owner(topology, use))
                    .distinct()
                    .collect(Collectors.joining(", "))));
      }
    }
    return new SubnetBands(plan.prefix(), bands, plan.free(), plan.capacity());
  }

  /** The owners; a gateway only where nobody drawn has its address, a range where nobody owns. */
  private static List<AddressUse> shown(PlanRow row) {
    List<AddressUse> owned =
        row.uses().stream()
            .filter(use -> use.kind().isOwned() && use.kind() != AddressUse.Kind.GATEWAY)
            .toList();
    if (!owned.isEmpty()) {
      return owned;
    }
    return row.uses().stream()
        .filter(
            use -> use.kind() != AddressUse.Kind.NETWORK && use.kind() != AddressUse.Kind.BROADCAST)
        .limit(1)
        .toList();
  }

  private static String owner(Topology topology, AddressUse use) {
    return switch (use.kind()) {
      case DHCP -> Words.of("plan.dhcp");
      case RESERVED -> Words.of("plan.reserved");
      case GATEWAY -> Words.of("plan.gateway");
      case POOL -> element(topology, use).map(Element::title).orElse(use.holder());
      case NETWORK, BROADCAST, INTERFACE, RESERVATION, PUBLIC, VIRTUAL_IP, PINNED -> use.holder();
    };
  }

  private static Hue hue(Topology topology, AddressUse use) {
    return switch (use.kind()) {
      case DHCP -> Hue.INFO;
      case RESERVED -> Hue.HOST;
      case POOL -> Hue.POOL;
      case GATEWAY, NETWORK, BROADCAST -> Hue.INFRASTRUCTURE;
      case INTERFACE, RESERVATION, PUBLIC, VIRTUAL_IP, PINNED ->
          element(topology, use).map(SubnetBands::hue).orElse(Hue.POOL);
    };
  }

  private static Optional<Element> element(Topology topology, AddressUse use) {
    return use.subject().element().flatMap(topology::find);
  }

  private static Hue hue(Element element) {
    return switch (element) {
      case Node node -> node.isControlPlane() ? Hue.CONTROL_PLANE : Hue.WORKER;
      case Device device ->
          device.machine().offers().dns().isPresent() ? Hue.DNS : Hue.INFRASTRUCTURE;
      case VirtualIp _ -> Hue.VIRTUAL_IP;
      default -> Hue.POOL;
    };
  }

  /** The addresses in use, neighbours joined, in ascending order. */
  public List<IpRange> used() {
    return IpSet.of(bands.stream().map(Band::range).toList()).ranges();
  }

  /** How many addresses are free, of how many; a large number alone, as a power of two. */
  public String room() {
    BigInteger number = capacity.free();
    return number.bitLength() > LONGEST_WRITTEN_OUT
        ? Words.of("plan.free.power", Math.round(Math.log(number.doubleValue()) / Math.log(2)))
        : Words.of("plan.free", number.toString(), capacity.hosts().toString());
  }

  /** Where an address stands between the ends of the subnet: 0 at its first, 1 behind its last. */
  public double position(IpAddress address) {
    BigInteger offset = address.toBigInteger().subtract(prefix.first().toBigInteger());
    return offset.doubleValue() / prefix.size().doubleValue();
  }

  /** The part of a range that differs inside the subnet, as in {@code .60–.85}. */
  public String shortForm(IpRange range) {
    return range.first().equals(range.last())
        ? shortForm(range.first())
        : shortForm(range.first()) + "–" + shortForm(range.last());
  }

  /** The part of an address that differs inside the subnet, as in {@code .60} or {@code ::3c}. */
  public String shortForm(IpAddress address) {
    String text = address.toString();
    if (!address.isIpv4()) {
      return text.substring(Math.max(0, text.lastIndexOf("::")));
    }
    int kept = Math.min(3, prefix.length() / 8);
    int start = 0;
    for (int i = 0; i < kept; i++) {
      start = text.indexOf('.', start) + 1;
    }
    return start == 0 ? text : "." + text.substring(start);
  }
}
