package io.groundplan.export.oracle;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
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
    instead("disk", disk(), configuration.v1Alpha1("machine", "install", "disk"));
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
    instead(
        "kubePrism",
        configuration.texts("KubePrismConfig", "port"),
        configuration.v1Alpha1("machine", "features", "kubePrism", "port"));
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
    put("hosts", hosts("StaticHostConfig"), hosts());
    put("blackholes", configuration.texts("BlackholeRouteConfig", "name"), List.of());
    put("routingRules", routingRules(), List.of());
    put("cni", cni(), List.of());
    return settings;
  }

  private void put(String key, List<String> documented, List<String> older) {
    List<String> values = Stream.concat(documented.stream(), older.stream()).toList();
    if (!values.isEmpty()) {
      settings.put(key, new TreeSet<>(values));
    }
  }

  /** What early machinery of 1.14 generates in the older form does not count beside the newer. */
  private void instead(String key, List<String> documented, List<String> older) {
    put(key, documented, documented.isEmpty() ? older : List.of());
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

  private List<String> hosts(String kind) {
    return configuration.ofKind(kind).stream()
        .flatMap(host ->
            Yaml.items(host, "hostnames").stream()
                .map(name -> Yaml.text(host, "name") + " " + name))
        .toList();
  }

  private List<String> hosts() {
    return configuration.v1Alpha1Items("machine", "network", "extraHostEntries").stream()
        .map(Yaml::map)
        .flatMap(host ->
            Yaml.items(host, "aliases").stream().map(name -> Yaml.text(host, "ip") + " " + name))
        .toList();
  }

  private List<String> routingRules() {
    return configuration.ofKind("RoutingRuleConfig").stream()
        .map(rule ->
            Yaml.text(rule, "name")
                + word(rule, "src", " from ")
                + word(rule, "dst", " to ")
                + word(rule, "table", " table ")
                + word(rule, "action", " "))
        .toList();
  }

  private static String word(Map<String, Object> map, String key, String before) {
    return Optional.ofNullable(map.get(key))
        .filter(value -> !value.equals("unspec"))
        .map(value -> before + value)
        .orElse("");
  }

  private List<String> disk() {
    return configuration.values("UnattendedInstallConfig", "provisioning", "diskSelector").stream()
        .map(selector -> Yaml.text(Yaml.map(selector), "match"))
        .map(match -> match.replaceAll("^disk\\.dev_path == \"(.*)\"$", "$1"))
        .toList();
  }

  /** Flannel, unless another is named; since 1.14 its document says that it is there. */
  private List<String> cni() {
    if (configuration.ofKind("KubeNetworkConfig").isEmpty()) {
      List<String> named = configuration.v1Alpha1("cluster", "network", "cni", "name");
      return named.isEmpty() ? List.of("flannel") : named;
    }
    return List.of(configuration.ofKind("KubeFlannelCNIConfig").isEmpty() ? "none" : "flannel");
  }
}
