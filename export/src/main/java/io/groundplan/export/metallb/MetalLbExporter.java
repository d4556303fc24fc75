package io.groundplan.export.metallb;

import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.Refusal;
import io.groundplan.export.kubernetes.BgpSession;
import io.groundplan.export.kubernetes.BgpSessions;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.export.kubernetes.PoolScope;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools and their announcement for clusters that run MetalLB. */
public final class MetalLbExporter implements Exporter {

  private static final String ID = "metallb";

  /** Where MetalLB's own manifests and chart put it. */
  private static final String USUAL_NAMESPACE = "metallb-system";

  /** Errors after which services would get no address, or nobody would answer for it. */
  private static final Set<RuleCode> BLOCKED_BY =
      Stream.of(
              503, 504, 505, 506, 508, 509, 515, 518, 519, 520, 521, 522, 524, 526, 530, 532, 533,
              534, 902)
          .map(RuleCode::of)
          .collect(Collectors.toCollection(TreeSet::new));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "MetalLB address pools, L2 and BGP announcement";
  }

  @Override
  public Set<RuleCode> blockedBy(ExportProfile profile) {
    return BLOCKED_BY;
  }

  @Override
  public List<Refusal> refusals(ValidTopology topology, ExportOptions options) {
    List<Refusal> refusals = new ArrayList<>();
    for (PoolScope scope : scopes(topology.topology())) {
      refusals.addAll(scope.refusals());
      peers(scope).stream()
          .filter(session -> session.peerAsn().isEmpty())
          .map(session ->
              new Refusal(
                  scope.scope().cluster().map(Subject::of).orElse(Subject.FILE),
                  "MetalLB must know the autonomous system of BGP peer %s; state its bgp asn"
                      .formatted(session.peerName())))
          .forEach(refusals::add);
    }
    return List.copyOf(refusals);
  }

  @Override
  public ArtifactTree export(ValidTopology topology, ExportOptions options) {
    return ArtifactTree.of(
        scopes(topology.topology()).stream()
            .map(scope ->
                Manifest.file(
                    scope.scope().path("kubernetes", ID, "networks.yaml"),
                    manifests(scope),
                    options,
                    ID))
            .toList());
  }

  private static List<PoolScope> scopes(Topology topology) {
    return PoolScope.of(topology, PoolImplementation.METALLB);
  }

  private static List<Manifest> manifests(PoolScope scope) {
    String namespace = scope.namespace().orElse(USUAL_NAMESPACE);
    List<Manifest> manifests = new ArrayList<>();
    scope.pools().forEach(pool -> manifests.add(new IpAddressPool(namespace, pool)));
    scope.pools().forEach(pool -> manifests.addAll(layer2(scope, pool, namespace)));
    peers(scope)
        .forEach(session ->
            manifests.add(
                new BgpPeer(
                    ObjectMetadata.named(session.peerName(), namespace),
                    session,
                    scope.labels().anyOf(session.speaker().nodes()))));
    scope
        .pools()
        .forEach(pool ->
            PoolScope.bgp(pool)
                .ifPresent(way ->
                    manifests.add(new BgpAdvertisement(namespace, pool, way, names(scope, way)))));
    return manifests;
  }

  private static List<L2Advertisement> layer2(
      PoolScope scope, LoadBalancerPool pool, String namespace) {
    return PoolScope.layer2(pool).stream()
        .filter(way -> scope.labels().meanSomebody(way.nodes()))
        .map(way ->
            new L2Advertisement(
                ObjectMetadata.named(pool.exportedName(), namespace),
                pool.exportedName(),
                scope.labels().anyOf(way.nodes()),
                way.interfaces()))
        .toList();
  }

  /** Only where some pool is announced by BGP. */
  private static List<BgpSession> peers(PoolScope scope) {
    boolean announced = scope.pools().stream().anyMatch(pool -> PoolScope.bgp(pool).isPresent());
    return announced ? new BgpSessions(scope).all() : List.of();
  }

  private static List<String> names(PoolScope scope, BgpAnnouncement way) {
    if (way.peers().isEmpty()) {
      return List.of();
    }
    return peers(scope).stream()
        .filter(session ->
            way.peers().stream()
                .map(peer -> scope.resolution().addresses().of(peer))
                .anyMatch(known -> known.addresses().contains(session.peerAddress())))
        .map(BgpSession::peerName)
        .toList();
  }
}
