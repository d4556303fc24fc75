package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A node with links of all kinds. The first link is on the first segment. */
final class RandomNode {

  private final RandomGenerator random;
  private final String style;
  private final List<RandomSegment> segments;
  private final int number;
  private final Map<String, Object> interfaces = new LinkedHashMap<>();

  RandomNode(RandomGenerator random, String style, List<RandomSegment> segments, int number) {
    this.random = random;
    this.style = style;
    this.segments = segments;
    this.number = number;
  }

  Map<String, Object> fields() {
    Map<String, Object> node = new LinkedHashMap<>();
    boolean controlPlane = number == 0 || random.nextInt(3) == 0;
    node.put("type", controlPlane ? "controlplane" : "worker");
    if (random.nextInt(4) == 0) {
      node.putAll(link(segments.getFirst()));
    } else {
      main();
      others();
      node.put("interfaces", interfaces);
    }
    maybe(node, "hostname", "host-" + number + (random.nextBoolean() ? ".lab.example" : ""));
    maybe(node, "timeServers", List.of("time.example", "192.0.2.123"));
    maybe(node, "hosts", Map.of("nas.example", "192.0.2.5", "git.example", "192.0.2.5"));
    maybe(node, "routes", routes());
    if (style.compareTo("1.12") > 0 && !style.equals("legacy")) {
      maybe(node, "blackholes", List.of("198.51.100.0/24", "2001:db8:dead::/48"));
      maybe(node, "routingRules", Map.of("1000", Map.of("from", "192.0.2.0/24", "table", 100)));
    }
    maybe(node, "searchDomains", List.of("own.example"));
    maybe(node, "nameservers", List.of("192.0.2.54"));
    maybe(node, "validSubnets", random.nextBoolean() ? "net0" : List.of("net0", "not router"));
    if (controlPlane) {
      maybe(node, "advertisedSubnets", "net0");
    }
    maybe(node, "certSans", List.of("n.example", "192.0.2.99"));
    maybe(node, "labels", Map.of("zone", "z" + random.nextInt(2), "rack", "r1"));
    maybe(node, "taints", Map.of("edge", "true:NoSchedule"));
    maybe(node, "install", Map.of("disk", random.nextBoolean() ? "/dev/sda" : "/dev/nvme0n1"));
    maybe(node, "firewall", firewall());
    return node;
  }

  /** By the router of the first segment, wherever that link is. */
  private Object routes() {
    Map<String, Object> route = new LinkedHashMap<>();
    boolean four = segments.getFirst().has4();
    route.put("destination", four ? "203.0.113.0/24" : "2001:db8:ffff::/48");
    route.put("gateway", segments.getFirst().addresses(254).getFirst());
    maybe(route, "metric", 300);
    maybe(route, "mtu", 1400);
    if (!style.equals("legacy")) {
      maybe(route, "table", 100);
    }
    return List.of(route);
  }

  /** The link on the first segment: a card, a bond, a bridge, or a VLAN on one of them. */
  private void main() {
    RandomSegment segment = segments.getFirst();
    switch (random.nextInt(5)) {
      case 0 -> interfaces.merge(card("eth0", 1), link(segment), RandomNode::and);
      case 1 -> interfaces.merge(bond(), link(segment), RandomNode::and);
      case 2 -> {
        interfaces.put(bond() + "." + segment.vlan(), link(segment));
      }
      case 3 -> {
        interfaces.put("enp1s0", Map.of());
        interfaces.put(
            "br0", and(Map.of("bridge", Map.of("links", List.of("enp1s0"))), link(segment)));
      }
      default -> {
        card("eth0", 1);
        interfaces.put("lan", and(Map.of("vlan", segment.vlan(), "parent", "eth0"), link(segment)));
      }
    }
  }

  private String bond() {
    boolean selected = random.nextBoolean();
    for (int i = 1; i <= 2; i++) {
      String name = "eno" + i;
      interfaces.put(name, selected ? Map.of("mac", mac(i)) : Map.of());
    }
    Map<String, Object> bond = new LinkedHashMap<>();
    bond.put("mode", random.nextBoolean() ? "802.3ad" : "active-backup");
    bond.put("links", List.of("eno1", "eno2"));
    bond.put("miimon", 100);
    maybe(bond, "updelay", 200);
    maybe(bond, "resendIGMP", 2);
    interfaces.put("bond0", Map.of("bond", bond));
    return "bond0";
  }

  /** A card, known by its name, its address or a selector. */
  private String card(String name, int index) {
    interfaces.put(
        name,
        switch (random.nextInt(4)) {
          case 0 -> Map.of("mac", mac(index));
          case 1 -> Map.of("selector", Map.of("driver", "virtio*", "busPath", "0000:0" + index));
          case 2 -> Map.of("selector", Map.of("hardwareAddr", mac(index)));
          default -> Map.of();
        });
    return name;
  }

  private String mac(int index) {
    return String.format(Locale.ROOT, "02:00:00:00:%02x:%02x", number, index);
  }

  private void others() {
    for (int i = 1; i < segments.size(); i++) {
      if (random.nextBoolean()) {
        interfaces.merge(card("eth" + (10 + i), 10 + i), link(segments.get(i)), RandomNode::and);
      }
    }
    if (random.nextInt(4) == 0) {
      interfaces.put("eth20", Map.of("addresses", "none"));
    }
    if (random.nextInt(4) == 0) {
      interfaces.put("dummy0", Map.of("dummy", true, "addresses", "10.255.0." + number + "/32"));
    }
  }

  private Map<String, Object> link(RandomSegment segment) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("segment", segment.name());
    if (random.nextInt(4) == 0) {
      link.put("addresses", dhcp());
    } else if (random.nextInt(12) > 0) {
      link.put("addresses", new ArrayList<Object>(segment.addresses(100 + number)));
      maybe(link, "mtu", 1300 + random.nextInt(9000));
    }
    return link;
  }

  private Object dhcp() {
    return switch (random.nextInt(4)) {
      case 0 -> "dhcp";
      case 1 -> List.of("dhcp", "dhcpv6");
      case 2 -> "dhcpv6";
      default -> List.of(Map.of("dhcp", "10.0.0.250", "metric", 512));
    };
  }

  private Map<String, Object> firewall() {
    Map<String, Object> rule = Map.of("ports", List.of(50000, "51820/udp"), "from", "net0");
    return style.equals("legacy") && random.nextBoolean()
        ? Map.of("rules", Map.of("ours", and(rule, Map.of("action", "block"))))
        : Map.of("default", "block", "rules", Map.of("ours", rule));
  }

  private static Map<String, Object> and(Object first, Object second) {
    Map<String, Object> both = new LinkedHashMap<>(Yaml.map(first));
    both.putAll(Yaml.map(second));
    return both;
  }

  private void maybe(Map<String, Object> fields, String key, Object value) {
    if (random.nextInt(3) == 0) {
      fields.put(key, value);
    }
  }
}
