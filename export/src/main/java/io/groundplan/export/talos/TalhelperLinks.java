package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The links of a node as {@code networkInterfaces}, from which talhelper makes documents for Talos
 * 1.12 and later (pkg/talos/networkconfig.go of talhelper 3.1.16).
 *
 * <p>It leaves out dummies, links of which nothing is set, routing tables, priorities of addresses,
 * options of bonds that are new or zero, and all shared addresses of a link but the first. It names
 * VLANs after their parent, and gives links that are selected names of its own, also where a patch
 * or the topology calls them otherwise. Where a node has any of these, all of its links stay
 * documents: half of them in another form would be worse than none.
 */
final class TalhelperLinks {

  private final TalosContext context;
  private final Node node;
  private final List<LinkDocument> documents;
  private final List<TalosDocument> others;

  /**
   * The links of a node.
   *
   * @param configuration all of its documents, those with secrets among them
   */
  TalhelperLinks(TalosContext context, Node node, List<TalosDocument> configuration) {
    this.context = context;
    this.node = node;
    this.documents =
        configuration.stream()
            .filter(LinkDocument.class::isInstance)
            .map(LinkDocument.class::cast)
            .filter(document -> !isSecret(document))
            .toList();
    this.others =
        configuration.stream()
            .filter(document -> !(document instanceof LinkDocument link) || isSecret(link))
            .toList();
  }

  private static boolean isSecret(LinkDocument document) {
    return document instanceof HCloudVipConfig || document instanceof WireguardConfig;
  }

  /** The kinds of documents that the interfaces stand for. */
  static Set<String> kinds() {
    return Set.of(
        "LinkAliasConfig",
        "LinkConfig",
        "BondConfig",
        "BridgeConfig",
        "VLANConfig",
        "DHCPv4Config",
        "DHCPv6Config",
        "Layer2VIPConfig");
  }

  /** The interfaces, if nothing gets lost on the way back to documents. */
  Optional<List<PlainValue.Fields>> interfaces() {
    boolean survives =
        documents.stream().allMatch(this::survives)
            && dhcpAgrees()
            && aliases().noneMatch(this::isUsedElsewhere)
            && hasOneSharedAddressEach();
    return survives ? Optional.of(LegacyInterfaces.of(documents)) : Optional.empty();
  }

  private boolean survives(LinkDocument document) {
    return switch (document) {
      case LinkAliasConfig alias ->
          !alias.selector().isExpression() && Optional.of(alias.name()).equals(unnamed());
      case LinkConfig link -> !link.common().isEmpty() && survives(link.common());
      case BondConfig bond -> optionsSurvive(bond.options()) && survives(bond.common());
      case BridgeConfig bridge -> survives(bridge.common());
      case VlanConfig vlan -> isNamedAfterParent(vlan) && survives(vlan.common());
      case DhcpV4Config _, DhcpV6Config _, Layer2VipConfig _ -> true;
      case DummyLinkConfig _, HCloudVipConfig _, WireguardConfig _ -> false;
    };
  }

  private static boolean survives(CommonLinkConfig common) {
    return common.addresses().stream().allMatch(address -> address.routePriority().isEmpty())
        && common.routes().stream().allMatch(route -> route.table().isEmpty());
  }

  /** The alias of a machine's only link, which the topology does not name. */
  private Optional<InterfaceName> unnamed() {
    return Optional.ofNullable(LinkNames.of(node, context.style()).byKey().get(""));
  }

  private static boolean optionsSurvive(PlainValue.Fields options) {
    return BondOptions.unknownToLegacy(options).isEmpty()
        && options.values().values().stream().noneMatch(TalhelperLinks::isZero);
  }

  private static boolean isZero(PlainValue value) {
    return value instanceof PlainValue.Numeric(BigDecimal number) && number.signum() == 0;
  }

  private boolean isNamedAfterParent(VlanConfig vlan) {
    String name = vlan.parent() + "." + vlan.vlanId().number();
    return vlan.name().toString().equals(name)
        && documents.stream()
            .noneMatch(
                other -> other instanceof VlanConfig below && below.name().equals(vlan.parent()));
  }

  /** One metric goes for both families. */
  private boolean dhcpAgrees() {
    for (LinkDocument one : documents) {
      for (LinkDocument other : documents) {
        if (one instanceof DhcpV4Config four
            && other instanceof DhcpV6Config six
            && four.link().equals(six.link())
            && !four.routeMetric().equals(six.routeMetric())) {
          return false;
        }
      }
    }
    return true;
  }

  private Stream<InterfaceName> aliases() {
    return documents.stream()
        .filter(LinkAliasConfig.class::isInstance)
        .map(alias -> ((LinkAliasConfig) alias).name());
  }

  private boolean isUsedElsewhere(InterfaceName alias) {
    return others.stream()
        .anyMatch(document ->
            (document instanceof RoutingRuleConfig rule && rule.link().equals(Optional.of(alias)))
                || (document instanceof HCloudVipConfig vip && vip.link().equals(alias)));
  }

  private boolean hasOneSharedAddressEach() {
    Set<InterfaceName> seen = new HashSet<>();
    return documents.stream()
        .filter(Layer2VipConfig.class::isInstance)
        .allMatch(vip -> seen.add(((Layer2VipConfig) vip).link()));
  }
}
