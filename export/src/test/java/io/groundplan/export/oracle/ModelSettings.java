package io.groundplan.export.oracle;

import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the topology says of a node beside its links. */
final class ModelSettings {

  private final Resolution resolution;
  private final Node node;
  private final Optional<Cluster> cluster;

  ModelSettings(Topology topology, Resolution resolution, Node node) {
    this.resolution = resolution;
    this.node = node;
    this.cluster = topology.clusterOf(node.cluster());
  }

  NavigableMap<String, NavigableSet<String>> settings() {
    NavigableMap<String, NavigableSet<String>> settings = new TreeMap<>();
    put(settings, "certSans", hosts(node.talos().certSans()));
    put(
        settings,
        "labels",
        node.talos().labels().entrySet().stream().map(Object::toString).toList());
    put(settings, "disk", node.talos().install().disk().stream().toList());
    put(settings, "validSubnets", prefixes(node.talos().subnets().kubelet().values()));
    if (node.isControlPlane()) {
      put(settings, "advertisedSubnets", prefixes(node.talos().subnets().etcd().values()));
    }
    put(settings, "hosts", hostEntries());
    put(settings, "blackholes", prefixes(node.machine().networking().policy().blackholes()));
    put(settings, "routingRules", routingRules());
    cluster.ifPresent(own -> cluster(settings, own));
    return settings;
  }

  private void cluster(NavigableMap<String, NavigableSet<String>> settings, Cluster own) {
    put(settings, "podSubnets", texts(own.network().podSubnets().values()));
    put(settings, "serviceSubnets", texts(own.network().serviceSubnets().values()));
    put(settings, "dnsDomain", texts(own.network().dnsDomain().stream().toList()));
    put(settings, "kubePrism", texts(own.features().kubePrism().values()));
    put(settings, "hostDns", texts(own.features().hostDns().stream().toList()));
    if (node.isControlPlane()) {
      put(settings, "kubeProxy", texts(own.features().kubeProxy().stream().toList()));
      put(
          settings,
          "cni",
          own.network().cni().stream()
              .map(cni -> cni.isKind("flannel") ? "flannel" : "none")
              .toList());
    }
  }

  private List<String> hostEntries() {
    return node.machine().networking().hosts().stream()
        .flatMap(
            entry -> hosts(entry.addresses()).stream().map(address -> address + " " + entry.name()))
        .toList();
  }

  private List<String> routingRules() {
    return node.machine().networking().policy().rules().stream()
        .map(rule ->
            rule.priority()
                + rule.from().map(from -> " from " + prefixes(List.of(from)).getFirst()).orElse("")
                + rule.to().map(to -> " to " + prefixes(List.of(to)).getFirst()).orElse("")
                + rule.table().map(table -> " table " + table).orElse("")
                + rule.action().map(action -> " " + action).orElse(""))
        .toList();
  }

  /** A value that the topology does not state is not compared. */
  private static void put(
      NavigableMap<String, NavigableSet<String>> settings, String key, List<String> values) {
    if (!values.isEmpty()) {
      settings.put(key, new TreeSet<>(values));
    }
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private List<String> prefixes(List<NetworkReference> networks) {
    List<String> prefixes = new ArrayList<>();
    for (NetworkReference network : networks) {
      if (network instanceof ExceptNetwork(NetworkReference taken)) {
        prefixes(List.of(taken)).forEach(prefix -> prefixes.add("!" + prefix));
      } else {
        prefixes.addAll(
            texts(resolution.networks().of(List.of(network), cluster.map(Cluster::id)).prefixes()));
      }
    }
    return prefixes;
  }

  List<String> hosts(List<AddressReference> references) {
    List<String> hosts = new ArrayList<>();
    for (AddressReference reference : references) {
      if (reference instanceof HostName(var name)) {
        hosts.add(name.toString());
      } else {
        hosts.addAll(texts(resolution.addresses().of(reference).addresses()));
      }
    }
    return hosts.stream().distinct().toList();
  }
}
