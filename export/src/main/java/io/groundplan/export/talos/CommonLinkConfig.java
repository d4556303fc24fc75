package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * What the documents of all links have in common.
 *
 * @param mtu in bytes; the kernel's own if absent
 * @param addresses static addresses
 * @param routes static routes by this link, the default route among them
 */
record CommonLinkConfig(
    Optional<Mtu> mtu, List<AddressConfig> addresses, List<RouteConfig> routes) {

  /** Nothing set. */
  static final CommonLinkConfig NOTHING =
      new CommonLinkConfig(Optional.empty(), List.of(), List.of());

  /**
   * One static address.
   *
   * @param address with the length of its prefix
   * @param routePriority metric of the route to its prefix
   */
  record AddressConfig(InterfaceAddress address, Optional<Integer> routePriority) {

    PlainValue.Fields content() {
      return new PlainFields()
          .text("address", address)
          .number("routePriority", routePriority)
          .toFields();
    }
  }

  /**
   * One static route.
   *
   * @param destination absent for the default route: Talos refuses {@code 0.0.0.0/0} here
   * @param gateway absent for a destination on the link itself
   * @param metric the smaller wins; 1024 if absent
   * @param mtu in bytes
   * @param table number of the routing table; the main one if absent
   */
  record RouteConfig(
      Optional<IpPrefix> destination,
      Optional<IpAddress> gateway,
      Optional<Integer> metric,
      Optional<Mtu> mtu,
      Optional<Integer> table) {

    /** The default route of the gateway's family. */
    static RouteConfig defaultBy(IpAddress gateway, Optional<Integer> metric) {
      return new RouteConfig(
          Optional.empty(), Optional.of(gateway), metric, Optional.empty(), Optional.empty());
    }

    /** A destination on the link itself. */
    static RouteConfig to(IpPrefix destination) {
      return new RouteConfig(
          Optional.of(destination),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    PlainValue.Fields content() {
      return new PlainFields()
          .text("destination", destination)
          .text("gateway", gateway)
          .number("metric", metric)
          .number("mtu", mtu.map(Mtu::bytes))
          .text("table", table)
          .toFields();
    }
  }

  CommonLinkConfig {
    addresses = List.copyOf(addresses);
    routes = List.copyOf(routes);
  }

  PlainValue.Fields content() {
    return new PlainFields()
        .number("mtu", mtu.map(Mtu::bytes))
        .items("addresses", addresses.stream().map(AddressConfig::content).toList())
        .items("routes", routes.stream().map(RouteConfig::content).toList())
        .toFields();
  }

  boolean isEmpty() {
    return content().isEmpty();
  }
}
