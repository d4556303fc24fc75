package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.topology.TunnelOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a node says of the WireGuard mesh of its cluster. */
final class KubeSpan {

  /** Talos's port for KubeSpan, which cannot be changed. */
  private static final Port PORT = new Port(51820);

  private final TalosContext context;
  private final Node node;

  KubeSpan(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** The mesh that the node belongs to. */
  Optional<Tunnel> mesh() {
    return context.topology().all(Tunnel.class).stream()
        .filter(tunnel -> tunnel.kind() == TunnelKind.KUBESPAN && !tunnel.isPlanned())
        .filter(this::isMember)
        .findFirst();
  }

  private boolean isMember(Tunnel tunnel) {
    return members(tunnel).findAny().isPresent()
        || node.interfaces().stream()
            .map(NetworkInterface::attachment)
            .anyMatch(attachment -> attachment.tunnel().equals(Optional.of(tunnel.id())));
  }

  /** The entries of the tunnel that mean this node. */
  private Stream<TunnelMember> members(Tunnel tunnel) {
    return tunnel.members().stream().filter(member -> means(member.member()));
  }

  private boolean means(Reference member) {
    return context
        .resolution()
        .nodes()
        .select(List.of(new NodesOf(member.element())), context.scope().id())
        .contains(node.id());
  }

  /** The fields of KubeSpanConfig, or of {@code machine.network.kubespan} before 1.13. */
  PlainValue.Fields settings(Tunnel tunnel) {
    TunnelOptions options = tunnel.options();
    NetworkTexts texts = new NetworkTexts(context);
    return new PlainFields()
        .flag("enabled", true)
        .flag("advertiseKubernetesNetworks", options.advertiseKubernetesNetworks())
        .flag("allowDownPeerBypass", options.allowDownPeerBypass())
        .flag("harvestExtraEndpoints", options.harvestExtraEndpoints())
        .number("mtu", tunnel.carriage().mtu().map(Mtu::bytes))
        .fields(
            "filters",
            new PlainFields()
                .texts("endpoints", texts.withExceptions(options.filters().endpoints()))
                .texts(
                    "excludeAdvertisedNetworks",
                    texts.prefixes(options.filters().excludeAdvertisedNetworks())))
        .toFields();
  }

  /** Further endpoints of this node, each an address and a port; names are not among them. */
  List<String> endpoints(Tunnel tunnel) {
    return members(tunnel)
        .flatMap(member -> member.endpoint().stream())
        .flatMap(this::endpoint)
        .distinct()
        .toList();
  }

  private Stream<String> endpoint(Target target) {
    Port port = context.resolution().addresses().portOf(target).orElse(PORT);
    return context.resolution().addresses().of(target.host()).addresses().stream()
        .map(address -> NetworkTexts.withPort(address, port));
  }
}
