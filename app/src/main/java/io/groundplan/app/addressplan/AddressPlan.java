package io.groundplan.app.addressplan;

import io.groundplan.app.theme.Hue;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The uses of a subnet's addresses.
 *
 * @param prefix of the subnet
 * @param bands wide ones first, so that single addresses are painted over them
 * @param free how many addresses nobody has, network and broadcast address not counted
 */
public record AddressPlan(IpPrefix prefix, List<Band> bands, BigInteger free) {

  /** Keeps an unmodifiable copy. */
  public AddressPlan {
    bands = List.copyOf(bands);
  }

  /** The plan of a subnet. */
  public static AddressPlan of(Topology topology, Subnet subnet) {
    IpPrefix prefix = subnet.prefix();
    List<Band> bands = new ArrayList<>();
    subnet
        .dhcp()
        .ranges()
        .values()
        .forEach(range -> add(bands, prefix, range.range(), Hue.INFO, Words.of("plan.dhcp")));
    subnet
        .reserved()
        .forEach(range -> add(bands, prefix, range.range(), Hue.HOST, Words.of("plan.reserved")));
    for (LoadBalancerPool pool : topology.all(LoadBalancerPool.class)) {
      for (AddressRange range : pool.ranges().values()) {
        add(bands, prefix, range.range(), Hue.POOL, pool.title());
      }
    }
    for (AddressReference gateway : subnet.gateway().values()) {
      if (gateway instanceof LiteralAddress(IpAddress address)) {
        add(bands, prefix, IpRange.of(address), Hue.INFRASTRUCTURE, Words.of("plan.gateway"));
      }
    }
    for (AddressOwner owner : AddressIndex.of(topology).within(prefix.range())) {
      add(bands, prefix, IpRange.of(owner.address()), hue(owner.element()), owner.title());
    }
    return new AddressPlan(prefix, bands, free(prefix, bands));
  }

  private static void add(List<Band> bands, IpPrefix prefix, IpRange range, Hue hue, String owner) {
    if (range.family() == prefix.family()) {
      range
          .intersection(prefix.range())
          .ifPresent(inside -> bands.add(new Band(inside, hue, owner)));
    }
  }

  private static BigInteger free(IpPrefix prefix, List<Band> bands) {
    List<IpRange> taken = new ArrayList<>(bands.stream().map(Band::range).toList());
    prefix.network().map(IpRange::of).ifPresent(taken::add);
    prefix.broadcast().map(IpRange::of).ifPresent(taken::add);
    return IpSet.of(prefix.range()).subtract(IpSet.of(taken)).size();
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

  /** Where an address stands between the ends of the subnet: 0 at its first, 1 behind its last. */
  public double position(IpAddress address) {
    BigInteger offset = address.toBigInteger().subtract(prefix.first().toBigInteger());
    return offset.doubleValue() / prefix.size().doubleValue();
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
