package io.groundplan.model.validation.tunnel;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * GP805: Cilium routes natively through KubeSpan without the settings that this needs. Before Talos
 * 1.13 there are none that help, and Cilium has to tunnel.
 */
final class KubeSpanNativeRouting implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          805,
          "kubespan-native-routing",
          Severity.ERROR,
          "Cilium routes natively through KubeSpan without the settings that this needs");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.KUBESPAN) {
        tunnel.members().stream()
            .flatMap(member -> clusterOf(context.topology(), member).stream())
            .distinct()
            .flatMap(cluster -> check(tunnel, cluster).stream())
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Cluster> clusterOf(Topology topology, TunnelMember member) {
    return topology
        .find(member.member().element())
        .flatMap(element ->
            switch (element) {
              case Cluster cluster -> Optional.of(cluster);
              case Node node -> topology.clusterOf(node.cluster());
              case Element _ -> Optional.<Cluster>empty();
            });
  }

  private Optional<Problem> check(Tunnel tunnel, Cluster cluster) {
    Optional<Cni> cilium =
        cluster
            .network()
            .cni()
            .filter(cni -> cni.isKind("cilium"))
            .filter(cni -> routesNatively(cni.values()));
    if (cilium.isEmpty()) {
      return Optional.empty();
    }
    Subject values = Subject.of(cluster).then("cni").then("values");
    Optional<SoftwareVersion> talos = cluster.software().talos();
    if (talos.filter(version -> !version.isAtLeast(1, 13)).isPresent()) {
      return Optional.of(
          problem(
                  values.then("routingMode"),
                  "%s routes natively, but its nodes are joined by %s, and KubeSpan carries native routing only from Talos 1.13 on, not in %s; let Cilium tunnel"
                      .formatted(cluster.id(), tunnel.id(), talos.get()))
              .relatedTo(Subject.of(tunnel))
              .fixedBy(
                  values(
                      "Let Cilium tunnel in " + cluster.id(),
                      cluster.id(),
                      "routingMode",
                      text("tunnel"))));
    }
    List<String> missing = new ArrayList<>();
    if (!tunnel.options().advertiseKubernetesNetworks().orElse(false)) {
      missing.add("advertiseKubernetesNetworks: true on " + tunnel.id());
    }
    boolean isLegacy =
        cilium.get().values().textAt("bpf", "hostLegacyRouting").orElse("false").equals("true");
    if (!isLegacy && !isVariable(cilium.get().values().textAt("bpf", "hostLegacyRouting"))) {
      missing.add("bpf.hostLegacyRouting: true in Cilium's values");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                    values.then("routingMode"),
                    "%s routes natively through %s, which needs %s; set it, or let Cilium tunnel"
                        .formatted(cluster.id(), tunnel.id(), Phrase.list(missing)))
                .relatedTo(Subject.of(tunnel))
                .fixedBy(settings(tunnel, cluster)));
  }

  private static boolean isVariable(Optional<String> text) {
    return text.filter(value -> value.contains("${")).isPresent();
  }

  /** Cilium's word since 1.14, and the one before. */
  private static boolean routesNatively(PlainValue.Fields values) {
    return values.textAt("routingMode").orElse("").equals("native")
        || values.textAt("tunnel").orElse("").equals("disabled");
  }

  private static QuickFix settings(Tunnel tunnel, Cluster cluster) {
    LinkedHashMap<String, PlainValue> legacy = new LinkedHashMap<>();
    legacy.put("hostLegacyRouting", new PlainValue.Flag(true));
    QuickFix bpf = values("", cluster.id(), "bpf", new PlainValue.Fields(legacy));
    return new QuickFix(
        "Set what native routing through %s needs".formatted(tunnel.id()),
        topology -> {
          Topology changed = bpf.change().apply(topology);
          return changed
              .find(tunnel.id(), Tunnel.class)
              .map(own ->
                  changed.with(
                      own.withOptions(own.options().withAdvertiseKubernetesNetworks(true))))
              .orElse(changed);
        });
  }

  private static PlainValue text(String value) {
    return new PlainValue.Text(value);
  }

  /** Merges one of Cilium's values in. */
  private static QuickFix values(String label, ElementId id, String key, PlainValue value) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    fields.put(key, value);
    PlainValue.Fields change = new PlainValue.Fields(fields);
    return new QuickFix(
        label,
        topology ->
            topology
                .find(id, Cluster.class)
                .map(cluster -> topology.with(changed(cluster, change)))
                .orElse(topology));
  }

  private static Cluster changed(Cluster cluster, PlainValue.Fields change) {
    return cluster
        .network()
        .cni()
        .map(cni -> cni.withValues(change.over(cni.values())))
        .map(cni -> cluster.withNetwork(cluster.network().withCni(cni)))
        .orElse(cluster);
  }
}
