package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes up a cluster and its network, as the fields of a topology file. Everything that a file can
 * say of a node is in it sometimes; nothing that the style cannot express.
 */
final class RandomNetwork {

  private final RandomGenerator random;
  private final String style;
  private final List<RandomSegment> segments = new ArrayList<>();

  private RandomNetwork(RandomGenerator random, String style) {
    this.random = random;
    this.style = style;
  }

  static Map<String, Object> of(RandomGenerator random) {
    List<String> styles = List.of("legacy", "1.12", "1.13", "1.14");
    return new RandomNetwork(random, styles.get(random.nextInt(styles.size()))).topology();
  }

  private Map<String, Object> topology() {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      segments.add(RandomSegment.of(random, i));
    }
    Map<String, Object> sections = new LinkedHashMap<>();
    Map<String, Object> written = new LinkedHashMap<>();
    segments.forEach(segment -> written.put(segment.name(), segment.fields(random)));
    sections.put("segments", written);
    sections.put("devices", Map.of("router", router()));
    sections.put("clusters", Map.of("test", cluster()));
    sections.put("nodes", nodes());
    virtualIps(sections);
    if (random.nextInt(3) == 0) {
      sections.put("tunnels", Map.of("mesh", mesh()));
    }
    return sections;
  }

  private Map<String, Object> router() {
    Map<String, Object> interfaces = new LinkedHashMap<>();
    for (RandomSegment segment : segments) {
      interfaces.put(
          "to-" + segment.name(),
          Map.of("segment", segment.name(), "addresses", segment.addresses(1)));
    }
    return Map.of("kind", "router", "interfaces", interfaces);
  }

  private Map<String, Object> cluster() {
    Map<String, Object> cluster = new LinkedHashMap<>();
    cluster.put("configStyle", style);
    cluster.put("endpoint", "api.example:6443");
    boolean dual = random.nextBoolean();
    maybe(cluster, "podSubnets", dual ? List.of("10.42.0.0/16", "fd42::/56") : "10.42.0.0/16");
    if (cluster.containsKey("podSubnets")) {
      cluster.put("serviceSubnets", dual ? List.of("10.43.0.0/16", "fd43::/112") : "10.43.0.0/16");
    }
    maybe(cluster, "dnsDomain", "cluster.example");
    maybe(cluster, "certSans", List.of("api.example", "router/to-net0"));
    maybe(cluster, "cni", random.nextBoolean() ? "cilium" : "flannel");
    maybe(cluster, "kubeProxy", random.nextBoolean());
    maybe(cluster, "kubePrism", 7446);
    maybe(cluster, "discovery", true);
    maybe(cluster, "hostDns", true);
    maybe(cluster, "allowSchedulingOnControlPlanes", random.nextBoolean());
    maybe(cluster, "nodeDefaults", Map.of("all", Map.of("install", Map.of("disk", "/dev/vda"))));
    return cluster;
  }

  private Map<String, Object> nodes() {
    Map<String, Object> nodes = new LinkedHashMap<>();
    int count = random.nextInt(40) == 0 ? 40 : 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      nodes.put("n" + i, new RandomNode(random, style, segments, i).fields());
    }
    return nodes;
  }

  private void virtualIps(Map<String, Object> sections) {
    if (random.nextInt(3) == 0) {
      return;
    }
    List<String> addresses = segments.getFirst().addresses(10);
    boolean one = style.equals("legacy");
    sections.put(
        "virtualIps",
        Map.of("api", Map.of("addresses", one ? addresses.subList(0, 1) : addresses)));
  }

  private Map<String, Object> mesh() {
    Map<String, Object> mesh = new LinkedHashMap<>();
    mesh.put("kind", "kubespan");
    mesh.put("members", "test");
    maybe(mesh, "mtu", 1280 + random.nextInt(200));
    maybe(mesh, "filters", Map.of("endpoints", List.of("any", "not net0")));
    return mesh;
  }

  private void maybe(Map<String, Object> fields, String key, Object value) {
    if (random.nextBoolean()) {
      fields.put(key, value);
    }
  }
}
