package io.groundplan.model.validation.talos;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.RangeNetwork;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNetwork;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subnets that leave one address of a node to kubelet and etcd: that of its default route. */
record SubnetChoice(List<NetworkReference> subnets) {

  SubnetChoice {
    subnets = List.copyOf(subnets);
  }

  static SubnetChoice of(RuleContext context, Node node, List<AddressFamily> families) {
    NodeAddresses own = NodeAddresses.of(context, node);
    Optional<NetworkInterface> link = context.inheritance().defaultLink(node);
    List<IpAddress> there =
        link.map(it -> context.resolution().addresses().of(it).addresses()).orElse(List.of());
    List<IpAddress> wanted =
        families.stream()
            .flatMap(family ->
                Stream.concat(there.stream(), own.known().stream())
                    .filter(address -> own.of(family).contains(address))
                    .limit(1))
            .toList();
    return link.flatMap(it -> it.attachment().segment())
        .<NetworkReference>map(segment -> new OwnedNetwork(Reference.to(segment)))
        .map(List::of)
        .filter(subnets ->
            own.selectedBy(context, node, subnets).stream().sorted().toList().equals(wanted))
        .map(SubnetChoice::new)
        .orElseGet(() -> new SubnetChoice(literally(wanted)));
  }

  private static List<NetworkReference> literally(List<IpAddress> addresses) {
    return addresses.stream()
        .<NetworkReference>map(
            address -> new PrefixNetwork(address.prefix(address.family().bits())))
        .toList();
  }

  @Override
  public String toString() {
    return subnets.stream()
        .map(subnet ->
            switch (subnet) {
              case OwnedNetwork(Reference owner) -> owner.toString();
              case PrefixNetwork(IpPrefix prefix) -> prefix.address().toString();
              case RangeNetwork _, AnyNetwork _, RoleNetwork _, ExceptNetwork _ -> "";
            })
        .collect(Collectors.joining(", "));
  }
}
