package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;
import java.util.Set;

/** What Helm values say of Cilium; {@code ${NAME}} says nothing. */
final class CiliumSettings {

  private static final Set<String> THIS_NODE = Set.of("localhost", "127.0.0.1", "::1");

  private final Cluster cluster;
  private final PlainValue.Fields values;

  private CiliumSettings(Cluster cluster, PlainValue.Fields values) {
    this.cluster = cluster;
    this.values = values;
  }

  /** The settings of a cluster whose network plugin is Cilium. */
  static Optional<CiliumSettings> of(Cluster cluster) {
    return cluster
        .network()
        .cni()
        .filter(cni -> cni.isKind("cilium"))
        .map(cni -> new CiliumSettings(cluster, cni.values()));
  }

  /** Whether Cilium is told to do the work of kube-proxy; unknown if nobody says. */
  Optional<Boolean> replacesKubeProxy() {
    return values
        .textAt("kubeProxyReplacement")
        .flatMap(text ->
            switch (text) {
              case "true", "strict" -> Optional.of(true);
              case "false", "disabled" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /** Whether it has to: nobody else does, or it is told to. */
  boolean mustReplaceKubeProxy() {
    return replacesKubeProxy()
        .orElse(cluster.features().kubeProxy().filter(runs -> !runs).isPresent());
  }

  /** Whether it is told where the API server is, in one way or another. */
  boolean statesApiServer() {
    return values.at("k8sServiceHost").isPresent() || values.at("k8sServiceHostRef").isPresent();
  }

  /** The port of the node itself at which it asks for the API server, if it does. */
  Optional<Port> localApiPort() {
    return values
        .textAt("k8sServiceHost")
        .filter(THIS_NODE::contains)
        .flatMap(_ -> values.textAt("k8sServicePort"))
        .flatMap(Port::tryParse);
  }
}
