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
 * GP427: kube-proxy is off and the network plugin is known not to stand in for it, so no service
 * address leads anywhere. Of plugins other than Flannel and Cilium nothing is known.
 */
final class ServiceProxyMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          427,
          "service-proxy-missing",
          Severity.ERROR,
          "kube-proxy is off, and nobody does its work");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(cluster).stream())
        .toList();
  }

  private Optional<Problem> check(Cluster cluster) {
    boolean isOff = cluster.features().kubeProxy().filter(runs -> !runs).isPresent();
    boolean isFlannel = cluster.network().cni().filter(cni -> cni.isKind("flannel")).isPresent();
    boolean isRefused =
        CiliumSettings.of(cluster)
            .flatMap(CiliumSettings::replacesKubeProxy)
            .filter(replaces -> !replaces)
            .isPresent();
    if (!isOff || !(isFlannel || isRefused)) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                Subject.of(cluster).then("kubeProxy"),
                "kube-proxy is off in %s, and %s, so no service address leads anywhere; switch it on%s"
                    .formatted(
                        cluster.id(),
                        isFlannel
                            ? "Flannel does not replace it"
                            : "Cilium is told not to replace it",
                        isFlannel ? "" : ", or state kubeProxyReplacement: true"))
            .relatedTo(Subject.of(cluster).then("cni"))
            .fixedBy(
                new QuickFix(
                    "Switch kube-proxy on",
                    topology ->
                        ClusterEdits.features(
                            topology,
                            cluster.id(),
                            features -> features.withKubeProxy(Optional.of(true))))));
  }
}
