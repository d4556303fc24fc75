package io.groundplan.export.cilium;

import io.groundplan.export.kubernetes.BgpSession;
import io.groundplan.export.kubernetes.BgpSessions;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.export.kubernetes.PoolScope;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.LoadBalancerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The BGP objects of a cluster: who speaks with whom, one configuration a peer, and one
 * advertisement a pool. A pool that names peers is heard by those alone.
 */
final class CiliumBgp {

  private final PoolScope context;
  private final String apiVersion;
  private final List<BgpSession> sessions;

  CiliumBgp(PoolScope context, String apiVersion) {
    this.context = context;
    this.apiVersion = apiVersion;
    this.sessions = new BgpSessions(context).all();
  }

  List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    if (announced().isEmpty()) {
      return manifests;
    }
    List<BgpInstance> speakers = sessions.stream().map(BgpSession::speaker).distinct().toList();
    for (int i = 0; i < speakers.size(); i++) {
      manifests.add(cluster(speakers.get(i), i == 0 ? "bgp" : "bgp-" + (i + 1)));
    }
    sessions.stream()
        .filter(session -> !heardBy(session).isEmpty())
        .map(this::peer)
        .forEach(manifests::add);
    announced()
        .forEach(pool ->
            manifests.add(
                new CiliumBgpAdvertisement(apiVersion, pool, PoolScope.bgp(pool).orElseThrow())));
    return manifests;
  }

  private List<LoadBalancerPool> announced() {
    return context.pools().stream().filter(pool -> PoolScope.bgp(pool).isPresent()).toList();
  }

  private CiliumBgpClusterConfig cluster(BgpInstance speaker, String name) {
    List<BgpSession> own =
        sessions.stream()
            .filter(session -> session.speaker().equals(speaker))
            .filter(session -> !heardBy(session).isEmpty())
            .toList();
    return new CiliumBgpClusterConfig(
        apiVersion,
        ObjectMetadata.named(name),
        context.labels().all(speaker.nodes()),
        sessions.stream()
            .filter(session -> session.speaker().equals(speaker))
            .findFirst()
            .orElseThrow()
            .localAsn(),
        own.stream().map(session -> session(session, configName(session))).toList());
  }

  private static CiliumBgpClusterConfig.Peer session(BgpSession session, String config) {
    return new CiliumBgpClusterConfig.Peer(
        session.peerName(), session.peerAsn(), session.peerAddress(), config);
  }

  /** Two speakers may know one peer, each in its own way. */
  private String configName(BgpSession session) {
    List<BgpSession> same =
        sessions.stream().filter(other -> other.peerName().equals(session.peerName())).toList();
    int position = same.indexOf(session);
    return position == 0 ? session.peerName() : session.peerName() + "-" + (position + 1);
  }

  private CiliumBgpPeerConfig peer(BgpSession session) {
    List<LoadBalancerPool> heard = heardBy(session);
    return new CiliumBgpPeerConfig(
        apiVersion,
        ObjectMetadata.named(configName(session)),
        session.speaker().secret(),
        session.speaker().timers(),
        families(heard),
        LabelSelector.of(
            new LabelSelector.Expression(
                CiliumBgpAdvertisement.LABEL,
                "In",
                heard.stream().map(LoadBalancerPool::exportedName).toList())));
  }

  private static List<AddressFamily> families(List<LoadBalancerPool> pools) {
    return Stream.of(AddressFamily.values())
        .filter(family ->
            pools.stream()
                .flatMap(pool -> pool.ranges().values().stream())
                .anyMatch(range -> range.range().family() == family))
        .toList();
  }

  /** The pools that are announced to the peer. */
  private List<LoadBalancerPool> heardBy(BgpSession session) {
    return announced().stream().filter(pool -> names(PoolScope.bgp(pool), session)).toList();
  }

  private boolean names(Optional<BgpAnnouncement> way, BgpSession session) {
    List<AddressReference> peers = way.map(BgpAnnouncement::peers).orElse(List.of());
    return peers.isEmpty()
        || peers.stream()
            .map(peer -> context.resolution().addresses().of(peer))
            .anyMatch(known -> known.addresses().contains(session.peerAddress()));
  }
}
