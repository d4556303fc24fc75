package io.groundplan.export.talos;

import io.groundplan.export.Refusal;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts each link that has an alias into a bond of its own, by which everything else then names it:
 * the name is the same on all machines, and a second card may join later without a change of names.
 *
 * @param names what links are called instead
 * @param configured aliases whose link has a document of its own
 */
record SingleLinkBonds(Map<InterfaceName, InterfaceName> names, Set<InterfaceName> configured) {

  private static final SingleLinkBonds NONE = new SingleLinkBonds(Map.of(), Set.of());

  /** With one member nothing is there to balance. */
  private static final String MODE = "active-backup";

  /** Those that the topology asks for, among the links of a node. */
  static SingleLinkBonds of(TalosContext context, List<LinkDocument> documents) {
    return isAskedFor(context) ? of(documents) : NONE;
  }

  private static boolean isAskedFor(TalosContext context) {
    return context.topology().exportSettings().singleLinkBonds().orElse(false);
  }

  /** Up to Talos 1.11 there are no aliases. */
  static List<Refusal> refusals(TalosContext context) {
    return isAskedFor(context) && context.style() == ConfigStyle.LEGACY
        ? List.of(
            new Refusal(
                Subject.inFile(KeyPath.of("export", "singleLinkBonds")),
                "export.singleLinkBonds needs aliases of links, which Talos has since 1.12; leave it out"))
        : List.of();
  }

  private static SingleLinkBonds of(List<LinkDocument> documents) {
    Set<InterfaceName> members = new HashSet<>();
    Set<InterfaceName> configured = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (LinkDocument document : documents) {
      document.documentName().ifPresent(taken::add);
      if (document instanceof BondConfig bond) {
        members.addAll(bond.links());
      } else if (document instanceof BridgeConfig bridge) {
        members.addAll(bridge.links());
      } else if (document instanceof LinkConfig link) {
        configured.add(link.name());
      }
    }
    Map<InterfaceName, InterfaceName> names = new LinkedHashMap<>();
    for (LinkDocument document : documents) {
      if (document instanceof LinkAliasConfig alias && !members.contains(alias.name())) {
        names.put(alias.name(), firstFree(taken));
      }
    }
    for (LinkDocument document : documents) {
      if (document instanceof VlanConfig vlan
          && vlan.name().toString().equals(vlan.parent() + "." + vlan.vlanId().number())) {
        Optional.ofNullable(names.get(vlan.parent()))
            .map(bond -> InterfaceName.parse(bond + "." + vlan.vlanId().number()))
            .ifPresent(name -> names.put(vlan.name(), name));
      }
    }
    return new SingleLinkBonds(names, configured);
  }

  private static InterfaceName firstFree(Set<String> taken) {
    return IntStream.iterate(0, number -> number + 1)
        .mapToObj(number -> "bond" + number)
        .filter(taken::add)
        .findFirst()
        .map(InterfaceName::parse)
        .orElseThrow();
  }

  /** The documents with the bonds. */
  List<TalosDocument> in(List<TalosDocument> documents) {
    if (names.isEmpty()) {
      return documents;
    }
    List<TalosDocument> renamed = new ArrayList<>();
    for (TalosDocument document : documents) {
      renamed.add(in(document));
      if (document instanceof LinkAliasConfig alias
          && names.containsKey(alias.name())
          && !configured.contains(alias.name())) {
        renamed.add(bond(alias.name(), CommonLinkConfig.NOTHING));
      }
    }
    return List.copyOf(renamed);
  }

  private TalosDocument in(TalosDocument document) {
    return switch (document) {
      case LinkConfig link when names.containsKey(link.name()) -> bond(link.name(), link.common());
      case VlanConfig vlan ->
          new VlanConfig(of(vlan.name()), vlan.vlanId(), of(vlan.parent()), vlan.common());
      case BridgeConfig bridge ->
          new BridgeConfig(
              bridge.name(),
              all(bridge.links()),
              bridge.stp(),
              bridge.vlanFiltering(),
              bridge.common());
      case DhcpV4Config dhcp -> new DhcpV4Config(of(dhcp.link()), dhcp.routeMetric());
      case DhcpV6Config dhcp -> new DhcpV6Config(of(dhcp.link()), dhcp.routeMetric());
      case Layer2VipConfig vip -> new Layer2VipConfig(vip.address(), of(vip.link()));
      case HCloudVipConfig vip ->
          new HCloudVipConfig(vip.address(), of(vip.link()), vip.apiToken());
      case RoutingRuleConfig rule ->
          new RoutingRuleConfig(rule.rule(), rule.from(), rule.to(), rule.link().map(this::of));
      case BgpInstanceConfig bgp ->
          new BgpInstanceConfig(
              bgp.name(), bgp.localAsn(), bgp.routerId(), all(bgp.advertise()), bgp.neighbors());
      case LinkConfig _,
          LinkAliasConfig _,
          BondConfig _,
          DummyLinkConfig _,
          WireguardConfig _,
          V1Alpha1Config _,
          HostnameConfig _,
          StaticHostConfig _,
          BlackholeRouteConfig _,
          ResolverConfig _,
          TimeSyncConfig _,
          KubeSpanConfig _,
          KubeSpanEndpointsConfig _,
          NetworkDefaultActionConfig _,
          NetworkRuleConfig _,
          UnattendedInstallConfig _,
          DiscoveryServiceConfig _,
          KubeNetworkConfig _,
          KubeNodeConfig _,
          KubePrismConfig _,
          KubeApiServerConfig _,
          KubeFlannelCniConfig _,
          KubeProxyConfig _,
          KubeCoreDnsConfig _ ->
          document;
    };
  }

  private BondConfig bond(InterfaceName alias, CommonLinkConfig common) {
    return new BondConfig(of(alias), List.of(alias), MODE, PlainValue.Fields.EMPTY, common);
  }

  private List<InterfaceName> all(List<InterfaceName> links) {
    return links.stream().map(this::of).toList();
  }

  private InterfaceName of(InterfaceName name) {
    return Optional.ofNullable(names.get(name)).orElse(name);
  }
}
