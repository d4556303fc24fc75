package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device or VLAN of {@code machine.network.interfaces}, gathered from the documents that took its
 * place in Talos 1.12.
 */
final class LegacyDevice {

  private static final IpPrefix EVERYWHERE_4 = IpPrefix.parse("0.0.0.0/0");
  private static final IpPrefix EVERYWHERE_6 = IpPrefix.parse("::/0");

  private final PlainValue.Fields identity;
  private final List<LegacyDevice> vlans = new ArrayList<>();
  private PlainValue.Fields kind = PlainValue.Fields.EMPTY;
  private CommonLinkConfig common = CommonLinkConfig.NOTHING;
  private Optional<DhcpV4Config> dhcp4 = Optional.empty();
  private Optional<DhcpV6Config> dhcp6 = Optional.empty();
  private PlainFields vip = new PlainFields();

  /** A device that Talos finds by these fields. */
  LegacyDevice(PlainFields identity) {
    this.identity = identity.toFields();
  }

  void configure(CommonLinkConfig settings) {
    common = settings;
  }

  void become(PlainFields fields) {
    kind = fields.toFields();
  }

  void carry(LegacyDevice vlan) {
    vlans.add(vlan);
  }

  void ask(DhcpV4Config dhcp) {
    dhcp4 = Optional.of(dhcp);
  }

  void ask(DhcpV6Config dhcp) {
    dhcp6 = Optional.of(dhcp);
  }

  void share(PlainFields address) {
    vip = address;
  }

  PlainValue.Fields content() {
    PlainFields settings =
        new PlainFields()
            .all(kind)
            .number("mtu", common.mtu().map(Mtu::bytes))
            .texts(
                "addresses",
                common.addresses().stream().map(CommonLinkConfig.AddressConfig::address).toList())
            .items("routes", common.routes().stream().map(LegacyDevice::route).toList())
            .all(dhcp().toFields())
            .fields("vip", vip)
            .items("vlans", vlans.stream().map(LegacyDevice::content).toList());
    // To stand in the list keeps Talos from asking DHCP on the link, and says so here.
    if (settings.toFields().isEmpty()) {
      settings.flag("dhcp", false);
    }
    return new PlainFields().all(identity).all(settings.toFields()).toFields();
  }

  private PlainFields dhcp() {
    PlainFields fields = new PlainFields();
    if (dhcp4.isEmpty() && dhcp6.isEmpty()) {
      return fields;
    }
    PlainFields options =
        new PlainFields()
            .number(
                "routeMetric",
                dhcp4
                    .flatMap(DhcpV4Config::routeMetric)
                    .or(() -> dhcp6.flatMap(DhcpV6Config::routeMetric)));
    if (dhcp4.isEmpty()) {
      options.flag("ipv4", false);
    }
    if (dhcp6.isPresent()) {
      options.flag("ipv6", true);
    }
    return fields.flag("dhcp", true).fields("dhcpOptions", options);
  }

  /** Here the default route has a destination; without it, Talos would take IPv4's. */
  private static PlainValue.Fields route(CommonLinkConfig.RouteConfig route) {
    IpPrefix network =
        route
            .destination()
            .orElseGet(() ->
                route.gateway().map(IpAddress::isIpv6).orElse(false) ? EVERYWHERE_6 : EVERYWHERE_4);
    return new PlainFields()
        .text("network", network)
        .text("gateway", route.gateway())
        .number("metric", route.metric())
        .number("mtu", route.mtu().map(Mtu::bytes))
        .toFields();
  }
}
