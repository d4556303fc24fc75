package io.groundplan.export.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Target;
import java.util.Optional;

/** Where a cluster and its nodes are reached by those who manage them. */
final class ClusterReach {

  private static final Port API_PORT = new Port(6443);

  private final TalosContext context;

  ClusterReach(TalosContext context) {
    this.context = context;
  }

  /** The node: at the link of its default route, else at any. */
  Optional<IpAddress> of(Node node) {
    return context
        .inheritance()
        .defaultLink(node)
        .map(link -> context.resolution().addresses().of(link).addresses())
        .filter(addresses -> !addresses.isEmpty())
        .orElseGet(() -> context.resolution().addresses().of(node).addresses())
        .stream()
        .findFirst();
  }

  /** The URL of the Kubernetes API. */
  Optional<String> kubernetes() {
    return context
        .scope()
        .cluster()
        .map(Cluster::access)
        .flatMap(access -> access.endpoint())
        .flatMap(target -> host(target.host()).map(host -> "https://" + host + ":" + port(target)));
  }

  private Port port(Target target) {
    return context.resolution().addresses().portOf(target).orElse(API_PORT);
  }

  private Optional<String> host(AddressReference reference) {
    return switch (reference) {
      case HostName(var name) -> Optional.of(name.toString());
      case OwnerAddress _, LiteralAddress _ ->
          context.resolution().addresses().of(reference).addresses().stream()
              .findFirst()
              .map(address -> address.isIpv6() ? "[" + address + "]" : address.toString());
      case ServerUrl _ -> Optional.empty();
    };
  }
}
