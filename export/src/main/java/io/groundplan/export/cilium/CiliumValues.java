package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.PoolScope;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values of Cilium's Helm chart: what the topology states by the chart's own names, over what
 * Talos needs and what follows from the rest of the topology. A stated value always wins.
 */
final class CiliumValues {

  /** Talos allows these and not SYS_MODULE (Talos documentation, "Deploying Cilium CNI"). */
  private static final List<String> AGENT =
      List.of(
          "CHOWN",
          "KILL",
          "NET_ADMIN",
          "NET_RAW",
          "IPC_LOCK",
          "SYS_ADMIN",
          "SYS_RESOURCE",
          "DAC_OVERRIDE",
          "FOWNER",
          "SETGID",
          "SETUID");

  private static final List<String> CLEANER = List.of("NET_ADMIN", "SYS_ADMIN", "SYS_RESOURCE");

  private final Cluster cluster;
  private final Cni cni;
  private final Optional<PoolScope> pools;

  CiliumValues(Cluster cluster, Cni cni, Optional<PoolScope> pools) {
    this.cluster = cluster;
    this.cni = cni;
    this.pools = pools;
  }

  PlainValue.Fields values() {
    return cni.values().over(followed()).over(forTalos());
  }

  private static PlainValue.Fields forTalos() {
    return new PlainFields()
        .fields("ipam", new PlainFields().text("mode", "kubernetes"))
        .fields(
            "cgroup",
            new PlainFields()
                .fields("autoMount", new PlainFields().flag("enabled", false))
                .text("hostRoot", "/sys/fs/cgroup"))
        .fields(
            "securityContext",
            new PlainFields()
                .fields(
                    "capabilities",
                    new PlainFields()
                        .texts("ciliumAgent", AGENT)
                        .texts("cleanCiliumState", CLEANER)))
        .toFields();
  }

  private PlainValue.Fields followed() {
    PlainFields values = new PlainFields();
    if (replacesKubeProxy()) {
      values.flag("kubeProxyReplacement", true);
      kubePrism()
          .ifPresent(port ->
              values.text("k8sServiceHost", "localhost").number("k8sServicePort", port.number()));
    }
    if (has(AddressFamily.IPV6)) {
      values.fields("ipv6", new PlainFields().flag("enabled", true));
    }
    if (cni.values().textAt("routingMode").equals(Optional.of("native"))) {
      pods(AddressFamily.IPV4).ifPresent(prefix -> values.text("ipv4NativeRoutingCIDR", prefix));
      pods(AddressFamily.IPV6).ifPresent(prefix -> values.text("ipv6NativeRoutingCIDR", prefix));
    }
    if (announces(pool -> PoolScope.layer2(pool).isPresent())) {
      values.fields("l2announcements", new PlainFields().flag("enabled", true));
    }
    if (announces(pool -> PoolScope.bgp(pool).isPresent())) {
      values.fields("bgpControlPlane", new PlainFields().flag("enabled", true));
    }
    return values.toFields();
  }

  /** Stated by the chart's own name, or because Talos runs no kube-proxy. */
  private boolean replacesKubeProxy() {
    return cni.values()
        .textAt("kubeProxyReplacement")
        .map("true"::equals)
        .orElse(cluster.features().kubeProxy().equals(Optional.of(false)));
  }

  /**
   * Where the agent finds the API server before any service works; Talos runs KubePrism unasked.
   */
  private Optional<Port> kubePrism() {
    Stated<Port> stated = cluster.features().kubePrism();
    return stated.isUnknown()
        ? Optional.of(ClusterFeatures.KUBE_PRISM_PORT)
        : stated.values().stream().findFirst();
  }

  private boolean has(AddressFamily family) {
    return pods(family).isPresent();
  }

  private Optional<IpPrefix> pods(AddressFamily family) {
    return cluster.network().podSubnets().values().stream()
        .filter(prefix -> prefix.family() == family)
        .findFirst();
  }

  private boolean announces(Predicate<LoadBalancerPool> way) {
    return pools.map(scope -> scope.pools().stream().anyMatch(way)).orElse(false);
  }
}
