package io.groundplan.model.validation.cluster;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP426: Cilium does the work of kube-proxy, which runs as well. Talos starts kube-proxy unless
 * told otherwise; nobody knows what the user's own patches tell it.
 */
final class KubeProxyBesideReplacement implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          426,
          "kube-proxy-beside-replacement",
          Severity.WARNING,
          "kube-proxy runs beside Cilium, which does its work");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    boolean replaced =
        CiliumSettings.of(cluster).flatMap(CiliumSettings::replacesKubeProxy).orElse(false);
    Optional<Boolean> runs = cluster.features().kubeProxy();
    boolean mayBeOff = runs.isEmpty() && hasPatches(context, cluster);
    if (!replaced || mayBeOff || !runs.orElse(true)) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                Subject.of(cluster).then("kubeProxy"),
                "kube-proxy runs in %s%s beside Cilium, which replaces it (kubeProxyReplacement); state kubeProxy: false"
                    .formatted(cluster.id(), runs.isPresent() ? "" : " (Talos's default)"))
            .fixedBy(
                new QuickFix(
                    "Switch kube-proxy off",
                    topology ->
                        ClusterEdits.features(
                            topology,
                            cluster.id(),
                            features -> features.withKubeProxy(Optional.of(false))))));
  }

  private static boolean hasPatches(RuleContext context, Cluster cluster) {
    return context.resolution().nodes().nodesOf(cluster).nodes().stream()
        .anyMatch(node -> !node.talos().patches().isEmpty());
  }
}
