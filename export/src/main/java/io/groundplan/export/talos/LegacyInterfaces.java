package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The links of a node as {@code machine.network.interfaces}: one entry a device, its VLANs, its
 * DHCP and its shared address inside.
 */
final class LegacyInterfaces {

  private final SequencedMap<InterfaceName, LinkSelector> selectors = new LinkedHashMap<>();
  private final SequencedMap<InterfaceName, LegacyDevice> devices = new LinkedHashMap<>();
  private final SequencedMap<InterfaceName, LegacyDevice> vlans = new LinkedHashMap<>();
  private final SequencedMap<InterfaceName, String> vlanNames = new LinkedHashMap<>();

  private LegacyInterfaces() {}

  /** The entries that these documents became. */
  static List<PlainValue.Fields> of(List<? extends LinkDocument> documents) {
    LegacyInterfaces interfaces = new LegacyInterfaces();
    documents.forEach(interfaces::name);
    documents.forEach(interfaces::add);
    return interfaces.devices.values().stream().map(LegacyDevice::content).toList();
  }

  /** VLANs have no name of their own here: Talos calls them after their parent and tag. */
  private void name(LinkDocument document) {
    switch (document) {
      case LinkAliasConfig alias -> selectors.put(alias.name(), alias.selector());
      case VlanConfig vlan ->
          vlanNames.put(vlan.name(), vlan.parent() + "." + vlan.vlanId().number());
      case LinkConfig _,
          BondConfig _,
          BridgeConfig _,
          DummyLinkConfig _,
          DhcpV4Config _,
          DhcpV6Config _,
          Layer2VipConfig _,
          HCloudVipConfig _,
          WireguardConfig _ -> {}
    }
  }

  private void add(LinkDocument document) {
    switch (document) {
      case LinkConfig link -> device(link.name()).configure(link.common());
      case BondConfig bond -> {
        device(bond.name()).become(new PlainFields().fields("bond", bond(bond)));
        device(bond.name()).configure(bond.common());
      }
      case BridgeConfig bridge -> {
        device(bridge.name()).become(new PlainFields().fields("bridge", bridge(bridge)));
        device(bridge.name()).configure(bridge.common());
      }
      case DummyLinkConfig dummy -> {
        device(dummy.name()).become(new PlainFields().flag("dummy", true));
        device(dummy.name()).configure(dummy.common());
      }
      case VlanConfig vlan -> vlan(vlan);
      case DhcpV4Config dhcp -> device(dhcp.link()).ask(dhcp);
      case DhcpV6Config dhcp -> device(dhcp.link()).ask(dhcp);
      case Layer2VipConfig vip ->
          device(vip.link()).share(new PlainFields().text("ip", vip.address()));
      case HCloudVipConfig vip ->
          device(vip.link())
              .share(
                  new PlainFields()
                      .text("ip", vip.address())
                      .fields("hcloud", new PlainFields().text("apiToken", vip.apiToken())));
      case WireguardConfig tunnel -> {
        device(tunnel.name()).become(new PlainFields().fields("wireguard", tunnel.tunnel()));
        device(tunnel.name()).configure(tunnel.common());
      }
      case LinkAliasConfig _ -> {}
    }
  }

  private LegacyDevice device(InterfaceName name) {
    LegacyDevice vlan = vlans.get(name);
    return vlan == null
        ? devices.computeIfAbsent(name, each -> new LegacyDevice(identity(each)))
        : vlan;
  }

  private void vlan(VlanConfig vlan) {
    PlainFields identity = new PlainFields().number("vlanId", vlan.vlanId().number());
    LegacyDevice device = new LegacyDevice(identity);
    device.configure(vlan.common());
    device(vlan.parent()).carry(device);
    vlans.put(vlan.name(), device);
  }

  private PlainFields identity(InterfaceName name) {
    LinkSelector selector = selectors.get(name);
    return selector == null
        ? new PlainFields().text("interface", name)
        : new PlainFields().fields("deviceSelector", selector.fields());
  }

  private PlainFields bond(BondConfig bond) {
    boolean selected = bond.links().stream().anyMatch(selectors::containsKey);
    PlainFields members = new PlainFields();
    if (selected) {
      members.items(
          "deviceSelectors",
          bond.links().stream().flatMap(this::selector).map(LinkSelector::fields).toList());
    } else {
      members.texts("interfaces", bond.links());
    }
    return members.text("mode", bond.mode()).all(BondOptions.legacy(bond.options()));
  }

  private Stream<LinkSelector> selector(InterfaceName name) {
    return Optional.ofNullable(selectors.get(name)).stream();
  }

  private PlainFields bridge(BridgeConfig bridge) {
    return new PlainFields()
        .texts(
            "interfaces",
            bridge.links().stream()
                .map(link -> vlanNames.getOrDefault(link, link.toString()))
                .toList())
        .fields("stp", new PlainFields().flag("enabled", bridge.stp()))
        .fields("vlan", new PlainFields().flag("vlanFiltering", bridge.vlanFiltering()));
  }
}
