package io.groundplan.export.talos;

import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.VirtualIpKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a node has in the topology and its patch does not hold, because it would hold a secret. The
 * patch file says so at its top.
 */
final class LeftToTheUser {

  private final TalosContext context;
  private final Node node;

  LeftToTheUser(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** One line for each, in the order of the file. */
  List<String> remarks() {
    Stream<String> wireguard =
        node.interfaces().stream()
            .filter(link ->
                link.attachment()
                    .tunnel()
                    .flatMap(id -> context.topology().find(id, Tunnel.class))
                    .filter(tunnel -> tunnel.kind() == TunnelKind.WIREGUARD)
                    .isPresent())
            .map(link ->
                "Not here: WireguardConfig %s, which holds a private key".formatted(link.key()));
    Stream<String> hcloud =
        context.virtualIps().of(node, VirtualIpKind.HCLOUD).stream()
            .flatMap(virtualIp -> virtualIp.addresses().values().stream())
            .map(address ->
                "Not here: HCloudVIPConfig %s, which holds an API token".formatted(address));
    return Stream.concat(wireguard, hcloud).toList();
  }
}
