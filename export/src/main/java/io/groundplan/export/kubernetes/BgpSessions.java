package io.groundplan.export.kubernetes;

import io.groundplan.export.Refusal;
import io.groundplan.model.address.Asn;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The BGP sessions of a cluster. A session is written at one end only: at the cluster, or at a
 * device that names the cluster, one of its nodes, or a network they are in.
 */
public final class BgpSessions {

  private final PoolScope context;

  /** The sessions of the cluster of these pools. */
  public BgpSessions(PoolScope context) {
    this.context = context;
  }

  /** The sessions whose autonomous system is known, by speaker and in the order of the file. */
  public List<BgpSession> all() {
    return speakers().stream().flatMap(this::sessions).distinct().toList();
  }

  private List<BgpInstance> speakers() {
    return context.scope().cluster().map(Cluster::bgp).orElse(List.of());
  }

  private Stream<BgpSession> sessions(BgpInstance speaker) {
    if (speaker.asn().isEmpty()) {
      return Stream.empty();
    }
    Asn asn = speaker.asn().get();
    Stream<BgpSession> own =
        speaker.peers().stream().flatMap(peer -> session(speaker, asn, peer).stream());
    Stream<BgpSession> others =
        context.resolution().topology().all(Device.class).stream()
            .filter(device -> !device.isPlanned() && speaksTo(device, speaker))
            .flatMap(device -> session(speaker, asn, new OwnerAddress(reference(device))).stream());
    return Stream.concat(own, others);
  }

  private static Reference reference(Element element) {
    return Reference.to(element.id());
  }

  private Optional<BgpSession> session(BgpInstance speaker, Asn asn, AddressReference peer) {
    Optional<Element> owner = context.resolution().addresses().ownerOf(peer);
    return address(peer, speaker)
        .map(address ->
            new BgpSession(
                speaker,
                asn,
                owner.map(Element::exportedName).orElseGet(() -> nameOf(address)),
                address,
                owner.flatMap(BgpSessions::asnOf)));
  }

  /** A peer outside the drawing is called after its address, as a name of an object may be. */
  private static String nameOf(IpAddress address) {
    return "peer-" + address.toString().replace('.', '-').replace(':', '-');
  }

  private static Optional<Asn> asnOf(Element element) {
    return element instanceof Machine machine
        ? machine.machine().offers().bgp().stream()
            .flatMap(instance -> instance.asn().stream())
            .findFirst()
        : Optional.empty();
  }

  /** Of several addresses of a peer the one on a segment of the speaking nodes. */
  private Optional<IpAddress> address(AddressReference peer, BgpInstance speaker) {
    Stream<IpAddress> near =
        segments(speaker)
            .flatMap(
                segment -> context.resolution().addresses().of(peer, segment).addresses().stream());
    Stream<IpAddress> any = context.resolution().addresses().of(peer).addresses().stream();
    return Stream.concat(near, any).findFirst();
  }

  private Stream<Segment> segments(BgpInstance speaker) {
    return nodes(speaker).stream()
        .flatMap(node -> node.interfaces().stream())
        .map(NetworkInterface::attachment)
        .flatMap(attachment -> attachment.segment().stream())
        .distinct()
        .flatMap(id -> context.resolution().topology().find(id, Segment.class).stream());
  }

  /** The nodes that speak. */
  private List<Node> nodes(BgpInstance speaker) {
    return context.resolution().nodes().select(speaker.nodes(), context.scope().id()).nodes();
  }

  private boolean speaksTo(Device device, BgpInstance speaker) {
    return device.machine().offers().bgp().stream()
        .anyMatch(other -> names(other) || listensTo(other, speaker));
  }

  private boolean names(BgpInstance other) {
    return other.peers().stream()
        .flatMap(peer -> context.resolution().addresses().ownerOf(peer).stream())
        .anyMatch(this::isOurs);
  }

  private boolean isOurs(Element peer) {
    return context.scope().id().equals(Optional.of(peer.id()))
        || (peer instanceof Node node
            && context.scope().holds(context.resolution().topology(), node.cluster()));
  }

  private boolean listensTo(BgpInstance other, BgpInstance speaker) {
    List<IpAddress> addresses =
        nodes(speaker).stream()
            .map(node -> context.resolution().addresses().of(node).addresses())
            .flatMap(Collection::stream)
            .toList();
    return !other.listen().isEmpty()
        && context
            .resolution()
            .networks()
            .of(other.listen(), context.scope().id())
            .ranges()
            .stream()
            .anyMatch(range -> addresses.stream().anyMatch(range::contains));
  }

  /** Why a pool cannot be announced by BGP with what is known. */
  List<Refusal> refusals(LoadBalancerPool pool) {
    List<Refusal> refusals = new ArrayList<>();
    if (speakers().isEmpty()) {
      refusals.add(
          new Refusal(
              Subject.of(pool, KeyPath.of("announce", "bgp")),
              "Pool %s is announced by BGP and its cluster has no bgp; state asn and peers there"
                  .formatted(pool.id())));
    }
    if (!speakers().isEmpty() && all().isEmpty()) {
      refusals.add(
          new Refusal(
              Subject.of(pool, KeyPath.of("announce", "bgp")),
              "No BGP peer of the cluster of pool %s has a known address; state its peers"
                  .formatted(pool.id())));
    }
    context
        .scope()
        .cluster()
        .filter(cluster -> cluster.bgp().stream().anyMatch(each -> each.asn().isEmpty()))
        .ifPresent(cluster ->
            refusals.add(
                new Refusal(
                    Subject.of(cluster, KeyPath.of("bgp")),
                    "The BGP of cluster %s has no asn; state it".formatted(cluster.id()))));
    return refusals;
  }
}
