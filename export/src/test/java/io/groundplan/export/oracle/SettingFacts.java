package io.groundplan.export.oracle;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a configuration says of the machine and of Kubernetes, in either form. */
final class SettingFacts {

  private final Yaml configuration;
  private final NavigableMap<String, NavigableSet<String>> settings = new TreeMap<>();

  SettingFacts(Yaml configuration) {
    this.configuration = configuration;
  }

  NavigableMap<String, NavigableSet<String>> settings() {
    put("certSans", List.of(), configuration.v1Alpha1("machine", "certSANs"));
    put("labels", labels("KubeNodeConfig"), labels());
    put("disk", disk(), configuration.v1Alpha1("machine", "install", "disk"));
    put(
        "validSubnets",
        Yaml.texts(configuration.values("KubeNodeConfig", "nodeIP", "validSubnets")),
        configuration.v1Alpha1("machine", "kubelet", "nodeIP", "validSubnets"));
    put(
        "advertisedSubnets",
        List.of(),
        configuration.v1Alpha1("cluster", "etcd", "advertisedSubnets"));
    network("podSubnets");
    network("serviceSubnets");
    network("dnsDomain");
    List<String> kubePrism = configuration.texts("KubePrismConfig", "port");
    put(
        "kubePrism",
        kubePrism,
        kubePrism.isEmpty()
            ? configuration.v1Alpha1("machine", "features", "kubePrism", "port")
            : List.of());
    put(
        "hostDns",
        Yaml.texts(configuration.values("ResolverConfig", "hostDNS", "enabled")),
        configuration.v1Alpha1("machine", "features", "hostDNS", "enabled"));
    put(
        "kubeProxy",
        configuration.texts("KubeProxyConfig", "enabled"),
        configuration.v1Alpha1("cluster", "proxy", "disabled").stream()
            .map(disabled -> disabled.equals("true") ? "false" : "true")
            .toList());
    put("cni", flannel(), configuration.v1Alpha1("cluster", "network", "cni", "name"));
    return settings;
  }

  private void put(String key, List<String> documented, List<String> older) {
    List<String> values = Stream.concat(documented.stream(), older.stream()).toList();
    if (!values.isEmpty()) {
      settings.put(key, new TreeSet<>(values));
    }
  }

  private void network(String key) {
    put(
        key,
        configuration.texts("KubeNetworkConfig", key),
        configuration.v1Alpha1("cluster", "network", key));
  }

  private List<String> labels(String kind) {
    return configuration.ofKind(kind).stream()
        .flatMap(document -> Yaml.map(document, "labels").entrySet().stream())
        .map(Map.Entry::toString)
        .toList();
  }

  private List<String> labels() {
    return configuration.v1Alpha1Items("machine", "nodeLabels").stream()
        .flatMap(labels -> Yaml.map(labels).entrySet().stream())
        .map(Map.Entry::toString)
        .toList();
  }

  private List<String> disk() {
    return configuration.values("UnattendedInstallConfig", "provisioning", "diskSelector").stream()
        .map(selector -> Yaml.text(Yaml.map(selector), "match"))
        .map(match -> match.replaceAll("^disk\\.dev_path == \"(.*)\"$", "$1"))
        .toList();
  }

  /** Since 1.14 the document says that Flannel is there, and its absence that it is not. */
  private List<String> flannel() {
    boolean documented = !configuration.ofKind("KubeNetworkConfig").isEmpty();
    boolean flannel = !configuration.ofKind("KubeFlannelCNIConfig").isEmpty();
    return documented ? List.of(flannel ? "flannel" : "none") : List.of();
  }
}
