package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Stated;
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
 * GP417: Cilium reaches the API server through the node itself, where KubePrism does not listen: it
 * is off, or at another port. Where nobody states a port, Talos's own 7445 stands in. Asking for
 * 6443 works as long as all nodes are control planes.
 */
final class KubePrismMissing implements Rule {

  private static final Port API_SERVER = new Port(6443);

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          417,
          "kubeprism-missing",
          Severity.ERROR,
          "Cilium asks a port of the node for the API server where KubePrism does not listen");

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
    return CiliumSettings.of(cluster).flatMap(cilium -> check(context, cluster, cilium));
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster, CiliumSettings cilium) {
    Stated<Port> prism = cluster.features().kubePrism();
    if (prism.isNone() && !cilium.statesApiServer() && cilium.mustReplaceKubeProxy()) {
      return Optional.of(
          fixed(
              cluster,
              ClusterFeatures.KUBE_PRISM_PORT,
              problem(
                  Subject.of(cluster).then("kubePrism"),
                  "Cilium stands in for kube-proxy in %s and so needs KubePrism to reach the API server, which is off; switch it on, or state k8sServiceHost"
                      .formatted(cluster.id()))));
    }
    Port listens =
        prism.values().isEmpty() ? ClusterFeatures.KUBE_PRISM_PORT : prism.values().getFirst();
    return cilium
        .localApiPort()
        .filter(asked -> prism.isNone() || !asked.equals(listens))
        .filter(asked -> !asked.equals(API_SERVER) || hasWorkers(context, cluster))
        .map(asked ->
            fixed(
                cluster,
                asked,
                problem(
                    Subject.of(cluster).then(prism.isUnknown() ? "cni" : "kubePrism"),
                    "Cilium of %s asks localhost:%s for the API server, and KubePrism %s; let both have one port"
                        .formatted(
                            cluster.id(),
                            asked,
                            prism.isNone() ? "is off" : "listens at " + listens))));
  }

  /** The API server's own port is taken on control planes. */
  private static Problem fixed(Cluster cluster, Port port, Problem problem) {
    if (port.equals(API_SERVER)) {
      return problem;
    }
    return problem.fixedBy(
        new QuickFix(
            "Let KubePrism listen at " + port,
            topology ->
                ClusterEdits.features(
                    topology,
                    cluster.id(),
                    features -> features.withKubePrism(Stated.single(port)))));
  }

  private static boolean hasWorkers(RuleContext context, Cluster cluster) {
    return context.resolution().nodes().nodesOf(cluster).nodes().stream().anyMatch(Node::isWorker);
  }
}
