package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.KubernetesSupport;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/** GP412: the Talos version of a cluster does not run its Kubernetes version. */
final class KubernetesUnsupported implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          412,
          "kubernetes-version-unsupported",
          Severity.ERROR,
          "The Talos version of a cluster does not run its Kubernetes version");

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
    Optional<SoftwareVersion> talos = cluster.software().talos();
    Optional<SoftwareVersion> kubernetes = cluster.software().kubernetes();
    return talos
        .flatMap(KubernetesSupport::of)
        .filter(support -> kubernetes.filter(version -> !support.contains(version)).isPresent())
        .map(support ->
            problem(
                    Subject.of(cluster).then("kubernetes"),
                    "%s has Kubernetes %s, and Talos %s runs %s; change one of the two"
                        .formatted(
                            cluster.id(),
                            kubernetes.map(SoftwareVersion::toString).orElse(""),
                            talos.map(SoftwareVersion::toString).orElse(""),
                            support))
                .relatedTo(Subject.of(cluster).then("talos")));
  }
}
