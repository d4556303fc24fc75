package io.groundplan.export.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.ServerUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Networks and addresses of the topology as Talos takes them. */
final class NetworkTexts {

  private static final List<String> EVERYTHING = List.of("0.0.0.0/0", "::/0");

  private final TalosContext context;

  NetworkTexts(TalosContext context) {
    this.context = context;
  }

  /** The prefixes of all these networks, exceptions taken out. */
  List<IpPrefix> prefixes(List<NetworkReference> networks) {
    return context.resolution().networks().of(networks, context.scope().id()).prefixes();
  }

  /** Whether the topology knows every address of these networks. */
  boolean areKnown(List<NetworkReference> networks) {
    return context.resolution().networks().of(networks, context.scope().id()).isComplete();
  }

  /**
   * The prefixes of each network, those to be taken out behind a {@code !}. Talos needs something
   * to take them from: where only exceptions are listed, it is everything.
   */
  List<String> withExceptions(List<NetworkReference> networks) {
    List<String> texts = new ArrayList<>();
    if (!networks.isEmpty() && networks.stream().allMatch(ExceptNetwork.class::isInstance)) {
      texts.addAll(EVERYTHING);
    }
    for (NetworkReference network : networks) {
      boolean except = network instanceof ExceptNetwork;
      NetworkReference inner =
          network instanceof ExceptNetwork(NetworkReference excluded) ? excluded : network;
      prefixes(List.of(inner)).forEach(prefix -> texts.add((except ? "!" : "") + prefix));
    }
    return texts.stream().distinct().toList();
  }

  /** An address and a port, as Talos takes endpoints. */
  static String withPort(IpAddress address, Port port) {
    return (address.isIpv6() ? "[" + address + "]" : address.toString()) + ":" + port;
  }

  /** Addresses, and names as they are; URLs are neither. */
  List<String> hosts(List<AddressReference> references) {
    return references.stream().flatMap(this::hosts).distinct().toList();
  }

  private Stream<String> hosts(AddressReference reference) {
    return switch (reference) {
      case HostName(var name) -> Stream.of(name.toString());
      case OwnerAddress _, LiteralAddress _ ->
          context.resolution().addresses().of(reference).addresses().stream().map(Object::toString);
      case ServerUrl _ -> Stream.empty();
    };
  }
}
