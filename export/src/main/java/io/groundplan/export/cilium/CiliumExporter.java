package io.groundplan.export.cilium;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ClusterScope;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.PlainYaml;
import io.groundplan.export.Refusal;
import io.groundplan.export.YamlDocuments;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.NodeLabels;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.export.kubernetes.PoolScope;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools, their announcement and the Helm values of clusters that run Cilium. */
public final class CiliumExporter implements Exporter {

  private static final String ID = "cilium";

  /** Errors after which services would get no address, or nobody would answer for it. */
  private static final Set<RuleCode> BLOCKED_BY =
      Stream.of(
              503, 504, 505, 506, 508, 509, 512, 514, 515, 517, 518, 519, 520, 521, 524, 526, 527,
              530, 532, 533, 534, 902)
          .map(RuleCode::of)
          .collect(Collectors.toCollection(TreeSet::new));

  /** A link's name, as opposed to a pattern for several. */
  private static final Pattern LINK_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "Cilium load-balancer pools, L2 and BGP announcement, Helm values";
  }

  @Override
  public Set<RuleCode> blockedBy(ExportProfile profile) {
    return BLOCKED_BY;
  }

  @Override
  public List<Refusal> refusals(ValidTopology topology, ExportOptions options) {
    return scopes(topology.topology()).stream()
        .flatMap(scope -> scope.refusals().stream())
        .toList();
  }

  @Override
  public ArtifactTree export(ValidTopology valid, ExportOptions options) {
    Topology topology = valid.topology();
    List<PoolScope> scopes = scopes(topology);
    List<ArtifactFile> files = new ArrayList<>();
    for (PoolScope scope : scopes) {
      files.add(
          Manifest.file(
              scope.scope().path("kubernetes", ID, "networks.yaml"),
              manifests(scope),
              options,
              ID));
    }
    for (ClusterScope scope : ClusterScope.of(topology)) {
      Optional<PoolScope> pools =
          scopes.stream().filter(candidate -> candidate.scope().equals(scope)).findFirst();
      scope
          .cluster()
          .flatMap(cluster -> values(cluster, pools))
          .ifPresent(values ->
              files.add(
                  new ArtifactFile(
                      scope.path("kubernetes", ID, "values.yaml"),
                      YamlDocuments.write(options.header(), List.of(PlainYaml.document(values))),
                      ID)));
    }
    return ArtifactTree.of(files);
  }

  private static List<PoolScope> scopes(Topology topology) {
    return PoolScope.of(topology, PoolImplementation.CILIUM);
  }

  private static Optional<PlainValue.Fields> values(Cluster cluster, Optional<PoolScope> pools) {
    return cluster
        .network()
        .cni()
        .filter(cni -> cni.isKind(ID) && !cni.values().isEmpty())
        .map((Cni cni) -> new CiliumValues(cluster, cni, pools).values());
  }

  private static List<Manifest> manifests(PoolScope scope) {
    String apiVersion = apiVersion(scope);
    List<Manifest> manifests = new ArrayList<>();
    scope.pools().forEach(pool -> manifests.add(new CiliumLoadBalancerIpPool(apiVersion, pool)));
    manifests.addAll(policies(scope));
    manifests.addAll(new CiliumBgp(scope, apiVersion).manifests());
    return manifests;
  }

  /** Stable since 1.18; older ones know only the alpha version, newer ones still serve it. */
  private static String apiVersion(PoolScope scope) {
    boolean old = scope.version().map(version -> !version.isAtLeast(1, 18)).orElse(false);
    return old ? "cilium.io/v2alpha1" : "cilium.io/v2";
  }

  /** One policy for all pools that are announced alike, called after the first of them. */
  private static List<CiliumL2AnnouncementPolicy> policies(PoolScope scope) {
    Map<PlainValue.Fields, CiliumL2AnnouncementPolicy> policies = new LinkedHashMap<>();
    for (LoadBalancerPool pool : scope.pools()) {
      PoolScope.layer2(pool)
          .flatMap(way -> policy(scope.labels(), pool, way))
          .ifPresent(policy -> policies.putIfAbsent(policy.spec(), policy));
    }
    return List.copyOf(policies.values());
  }

  private static Optional<CiliumL2AnnouncementPolicy> policy(
      NodeLabels labels, LoadBalancerPool pool, Layer2Announcement way) {
    if (!labels.meanSomebody(way.nodes())) {
      return Optional.empty();
    }
    return Optional.of(
        new CiliumL2AnnouncementPolicy(
            ObjectMetadata.named(pool.exportedName()),
            pool.serviceSelector(),
            labels.all(way.nodes()),
            way.interfaces().stream().map(CiliumExporter::expression).toList()));
  }

  /** Cilium's patterns match anywhere in a name: {@code eth0} alone would match {@code veth0a}. */
  private static String expression(String link) {
    return LINK_NAME.matcher(link).matches() ? "^" + link.replace(".", "\\.") + "$" : link;
  }
}
