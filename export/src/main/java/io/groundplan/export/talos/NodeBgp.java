package io.groundplan.export.talos;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.Asn;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The BGP speakers of a node itself; those of its network plugin belong to the cluster. */
final class NodeBgp {

  private final TalosContext context;
  private final Node node;

  NodeBgp(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** A document for each speaker whose autonomous system is known. */
  List<BgpInstanceConfig> documents() {
    List<BgpInstance> speakers = node.machine().offers().bgp();
    List<BgpInstanceConfig> documents = new ArrayList<>();
    for (int i = 0; i < speakers.size(); i++) {
      BgpInstance speaker = speakers.get(i);
      String name = i == 0 ? "bgp" : "bgp-" + (i + 1);
      speaker.asn().ifPresent(asn -> documents.add(document(name, asn, speaker)));
    }
    return documents;
  }

  /** What of the speakers Talos has no field for, by the keys of the topology. */
  List<String> lost() {
    List<String> lost = new ArrayList<>();
    for (BgpInstance speaker : node.machine().offers().bgp()) {
      Map<String, Boolean> stated = new LinkedHashMap<>();
      stated.put("listen", !speaker.listen().isEmpty());
      stated.put("secret", speaker.secret().isPresent());
      stated.put("keepalive", speaker.timers().keepaliveSeconds().isPresent());
      stated.put("gracefulRestart", speaker.timers().gracefulRestartSeconds().isPresent());
      stated.put("multihop", speaker.timers().multihop().isPresent());
      stated.put("advertise", advertised(speaker).stream().anyMatch(this::isOnNoLink));
      stated.forEach((key, isLost) -> {
        if (isLost && !lost.contains(key)) {
          lost.add(key);
        }
      });
    }
    return lost;
  }

  private BgpInstanceConfig document(String name, Asn asn, BgpInstance speaker) {
    LinkNames names = LinkNames.of(node, context.style());
    List<IpPrefix> advertised = advertised(speaker);
    List<InterfaceName> links =
        node.interfaces().stream()
            .filter(link -> advertised.stream().anyMatch(prefix -> isOn(link, prefix)))
            .map(names::of)
            .toList();
    return new BgpInstanceConfig(
        name,
        asn,
        speaker
            .routerId()
            .flatMap(id -> context.resolution().addresses().of(id).only(AddressFamily.IPV4)),
        links,
        neighbors(speaker));
  }

  private List<IpPrefix> advertised(BgpInstance speaker) {
    return new NetworkTexts(context).prefixes(speaker.advertise());
  }

  private boolean isOnNoLink(IpPrefix prefix) {
    return node.interfaces().stream().noneMatch(link -> isOn(link, prefix));
  }

  private boolean isOn(NetworkInterface link, IpPrefix prefix) {
    return context.inheritance().addresses(link).stream()
        .map(InterfaceAddress::address)
        .anyMatch(prefix::contains);
  }

  /** A session is written at one end only: here, or at a machine that names this node. */
  private List<BgpInstanceConfig.Neighbor> neighbors(BgpInstance speaker) {
    Map<IpAddress, BgpInstanceConfig.Neighbor> neighbors = new LinkedHashMap<>();
    for (AddressReference peer : speaker.peers()) {
      Optional<Asn> asn =
          context
              .resolution()
              .addresses()
              .ownerOf(peer)
              .flatMap(owner -> owner instanceof Machine machine ? asn(machine) : Optional.empty());
      add(neighbors, context.resolution().addresses().of(peer).addresses(), asn, speaker);
    }
    List<IpAddress> own = context.resolution().addresses().of(node).addresses();
    for (Machine machine : context.topology().machines()) {
      boolean speaksToUs =
          !machine.isPlanned()
              && !machine.id().equals(node.id())
              && machine.machine().offers().bgp().stream()
                  .flatMap(other -> other.peers().stream())
                  .flatMap(peer -> context.resolution().addresses().of(peer).addresses().stream())
                  .anyMatch(own::contains);
      if (speaksToUs) {
        List<IpAddress> theirs = context.resolution().addresses().of(machine).addresses();
        add(neighbors, theirs, asn(machine), speaker);
      }
    }
    return List.copyOf(neighbors.values());
  }

  private static Optional<Asn> asn(Machine machine) {
    return machine.machine().offers().bgp().stream()
        .flatMap(speaker -> speaker.asn().stream())
        .findFirst();
  }

  /** Of a machine with many addresses those on a link of ours are meant, where there are some. */
  private void add(
      Map<IpAddress, BgpInstanceConfig.Neighbor> neighbors,
      List<IpAddress> addresses,
      Optional<Asn> asn,
      BgpInstance speaker) {
    NodeRoutes routes = new NodeRoutes(context, node);
    List<IpAddress> near =
        addresses.stream()
            .filter(address ->
                node.interfaces().stream().anyMatch(link -> routes.isOnLink(link, address)))
            .toList();
    for (IpAddress address : near.isEmpty() ? addresses : near) {
      neighbors.putIfAbsent(
          address,
          new BgpInstanceConfig.Neighbor(address, asn, speaker.timers().holdTimeSeconds()));
    }
  }
}
