package io.groundplan.model.validation.cilium;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prefix inside which a cluster routes natively, for one family.
 *
 * @param cilium the cluster
 * @param family the family
 */
record NativeRoutingPrefix(CiliumCluster cilium, AddressFamily family) {

  /** Those of a cluster that routes natively and hides its pods from the world outside. */
  static List<NativeRoutingPrefix> of(CiliumCluster cilium) {
    return Stream.of(AddressFamily.values())
        .map(family -> new NativeRoutingPrefix(cilium, family))
        .filter(NativeRoutingPrefix::isNeeded)
        .toList();
  }

  private boolean isNeeded() {
    return cilium.routesNatively()
        && !cilium.says("false", "enable" + family + "Masquerade")
        && !cilium.says("true", "ipMasqAgent", "enabled");
  }

  /** The key of Helm's values. */
  String key() {
    return family == AddressFamily.IPV4 ? "ipv4NativeRoutingCIDR" : "ipv6NativeRoutingCIDR";
  }

  /** Whether the family is known to be in use; IPv4 is unless switched off. */
  boolean isEnabled() {
    return family == AddressFamily.IPV4
        ? !cilium.says("false", "ipv4", "enabled")
        : cilium.says("true", "ipv6", "enabled") || !pods().isEmpty();
  }

  /** What the values state. */
  Optional<PlainValue> stated() {
    return cilium.values().get(key());
  }

  /** The stated prefix, if it is one. */
  Optional<IpPrefix> prefix() {
    return stated()
        .flatMap(PlainValue::asText)
        .flatMap(InterfaceAddress::tryParse)
        .map(InterfaceAddress::prefix);
  }

  /** The prefixes from which pods get their addresses, as far as they are known. */
  List<IpPrefix> pods() {
    return cilium.says("cluster-pool", "ipam", "mode")
        ? poolList()
        : cilium.cluster().network().podSubnets().values().stream()
            .filter(prefix -> prefix.family() == family)
            .toList();
  }

  private List<IpPrefix> poolList() {
    String key = "clusterPool" + family + "PodCIDRList";
    return cilium.values().at("ipam", "operator", key).orElse(new PlainValue.Nothing())
            instanceof PlainValue.Items(List<PlainValue> items)
        ? items.stream()
            .flatMap(item -> item.asText().flatMap(IpPrefix::tryParse).stream())
            .toList()
        : List.of();
  }
}
