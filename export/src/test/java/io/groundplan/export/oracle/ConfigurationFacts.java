package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a configuration gives a node, whichever style it is written in. */
final class ConfigurationFacts {

  private static final Pattern CONDITION =
      Pattern.compile("glob\\(\"(.*?)\", (.*?)\\)$|(\\S+) == \"(.*)\"");

  private static final Map<String, String> SELECTORS =
      Map.of(
          "mac(link.permanent_addr)", "permanentAddr",
          "mac(link.hardware_addr)", "hardwareAddr",
          "link.driver", "driver",
          "link.bus_path", "busPath",
          "link.pciid", "pciID");

  private final Yaml configuration;
  private final NavigableMap<String, LinkFacts> links = new TreeMap<>();
  private final Map<String, String> identities = new LinkedHashMap<>();

  private ConfigurationFacts(Yaml configuration) {
    this.configuration = configuration;
  }

  static NodeFacts of(List<Map<String, Object>> documents) {
    return new ConfigurationFacts(new Yaml(documents)).facts();
  }

  private NodeFacts facts() {
    documents();
    legacy();
    links.values().removeIf(LinkFacts::isSilent);
    return new NodeFacts(
        first(
            configuration.texts("HostnameConfig", "hostname"),
            configuration.v1Alpha1("machine", "network", "hostname")),
        links,
        either(
            Yaml.each(configuration.items("ResolverConfig", "nameservers"), "address"),
            configuration.v1Alpha1("machine", "network", "nameservers")),
        either(
            Yaml.texts(configuration.values("ResolverConfig", "searchDomains", "domains")),
            configuration.v1Alpha1("machine", "network", "searchDomains")),
        either(
            Yaml.texts(configuration.values("TimeSyncConfig", "ntp", "servers")),
            configuration.v1Alpha1("machine", "time", "servers")),
        new SettingFacts(configuration).settings());
  }

  private static String first(List<String> one, List<String> other) {
    return either(one, other).getFirst();
  }

  /** One thing stands in one form. */
  private static List<String> either(List<String> one, List<String> other) {
    if (!one.isEmpty() && !other.isEmpty()) {
      throw new AssertionError("Written in two forms: " + one + " and " + other);
    }
    return one.isEmpty() ? other : one;
  }

  private void documents() {
    for (Map<String, Object> alias : configuration.ofKind("LinkAliasConfig")) {
      identities.put(
          Yaml.text(alias, "name"), expression(Yaml.text(Yaml.map(alias, "selector"), "match")));
    }
    for (Map<String, Object> vlan : configuration.ofKind("VLANConfig")) {
      identities.put(
          Yaml.text(vlan, "name"),
          identity(Yaml.text(vlan, "parent")) + "." + Yaml.text(vlan, "vlanID"));
    }
    each("LinkConfig", "physical");
    each("VLANConfig", "vlan");
    each("BridgeConfig", "bridge");
    each("DummyLinkConfig", "dummy");
    for (Map<String, Object> bond : configuration.ofKind("BondConfig")) {
      common(bond, "bond " + Yaml.text(bond, "bondMode"));
    }
    for (String family : List.of("4", "6")) {
      for (Map<String, Object> dhcp : configuration.ofKind("DHCPv" + family + "Config")) {
        link(Yaml.text(dhcp, "name")).dhcp().add(family + suffix(dhcp, "routeMetric", " "));
      }
    }
    for (String kind : List.of("Layer2VIPConfig", "HCloudVIPConfig")) {
      for (Map<String, Object> vip : configuration.ofKind(kind)) {
        link(Yaml.text(vip, "link")).shared().add(Yaml.text(vip, "name"));
      }
    }
    each("WireguardConfig", "wireguard");
  }

  private void each(String documentKind, String kind) {
    configuration.ofKind(documentKind).forEach(document -> common(document, kind));
  }

  private void common(Map<String, Object> document, String kind) {
    String identity = identity(Yaml.text(document, "name"));
    LinkFacts facts =
        links
            .getOrDefault(identity, LinkFacts.of(kind))
            .withKind(kind)
            .withMtu(Yaml.number(document, "mtu"));
    Yaml.texts(Yaml.items(document, "links")).forEach(each -> facts.members().add(identity(each)));
    facts.members().addAll(Yaml.each(Yaml.items(document, "peers"), "publicKey"));
    facts.addresses().addAll(Yaml.each(Yaml.items(document, "addresses"), "address"));
    Yaml.items(document, "routes")
        .forEach(route -> facts.routes().add(route(Yaml.map(route), "destination")));
    links.put(identity, facts);
  }

  private static String route(Map<String, Object> route, String destination) {
    String to = Yaml.has(route, destination) ? Yaml.text(route, destination) : "default";
    return (to.equals("0.0.0.0/0") || to.equals("::/0") ? "default" : to)
        + suffix(route, "gateway", " via ")
        + suffix(route, "metric", " metric ")
        + suffix(route, "mtu", " mtu ")
        + suffix(route, "table", " table ");
  }

  private static String suffix(Map<String, Object> map, String key, String word) {
    return Optional.ofNullable(map.get(key))
        .filter(value -> !value.equals(""))
        .map(value -> word + value)
        .orElse("");
  }

  private LinkFacts link(String name) {
    return links.computeIfAbsent(identity(name), _ -> LinkFacts.of("physical"));
  }

  private String identity(String name) {
    return identities.getOrDefault(name, name);
  }

  private static String expression(String match) {
    if (match.equals("link.kind == \"\"") || match.equals("link.type == 1")) {
      return "physical=true";
    }
    NavigableSet<String> fields = new TreeSet<>();
    for (String condition : match.split(" && ", -1)) {
      Matcher parts = CONDITION.matcher(condition);
      if (!parts.matches()) {
        throw new AssertionError("What does this match? " + condition);
      }
      boolean glob = parts.group(1) != null;
      fields.add(
          SELECTORS.get(glob ? parts.group(2) : parts.group(3))
              + "="
              + (glob ? parts.group(1) : parts.group(4)));
    }
    return String.join(" ", fields);
  }

  private void legacy() {
    for (Object item : configuration.v1Alpha1Items("machine", "network", "interfaces")) {
      Map<String, Object> device = Yaml.map(item);
      String identity =
          Yaml.has(device, "interface")
              ? Yaml.text(device, "interface")
              : selector(Yaml.map(device, "deviceSelector"));
      device(identity, kind(device), device);
      for (Object inner : Yaml.items(device, "vlans")) {
        Map<String, Object> vlan = Yaml.map(inner);
        device(identity + "." + Yaml.text(vlan, "vlanId"), "vlan", vlan);
      }
    }
  }

  private static String selector(Map<String, Object> selector) {
    NavigableSet<String> fields = new TreeSet<>();
    selector.forEach((key, value) -> fields.add(key + "=" + value));
    return String.join(" ", fields);
  }

  private static String kind(Map<String, Object> device) {
    if (Yaml.has(device, "bond")) {
      return "bond " + Yaml.text(Yaml.map(device, "bond"), "mode");
    }
    if (Yaml.has(device, "bridge")) {
      return "bridge";
    }
    if (Yaml.has(device, "wireguard")) {
      return "wireguard";
    }
    return Yaml.has(device, "dummy") ? "dummy" : "physical";
  }

  private void device(String identity, String kind, Map<String, Object> device) {
    LinkFacts facts = LinkFacts.of(kind).withMtu(Yaml.number(device, "mtu").filter(mtu -> mtu > 0));
    facts.addresses().addAll(Yaml.texts(Yaml.items(device, "addresses")));
    Yaml.items(device, "routes")
        .forEach(route -> facts.routes().add(route(Yaml.map(route), "network")));
    for (String owner : List.of("bond", "bridge")) {
      Map<String, Object> holder = Yaml.map(device, owner);
      facts.members().addAll(Yaml.texts(Yaml.items(holder, "interfaces")));
      Yaml.items(holder, "deviceSelectors")
          .forEach(member -> facts.members().add(selector(Yaml.map(member))));
    }
    Map<String, Object> tunnel = Yaml.map(device, "wireguard");
    facts.members().addAll(Yaml.each(Yaml.items(tunnel, "peers"), "publicKey"));
    dhcp(facts, device);
    if (Yaml.has(device, "vip")) {
      facts.shared().add(Yaml.text(Yaml.map(device, "vip"), "ip"));
    }
    links.put(identity, facts);
  }

  private static void dhcp(LinkFacts facts, Map<String, Object> device) {
    if (!Yaml.flag(device, "dhcp").orElse(false)) {
      return;
    }
    Map<String, Object> options = Yaml.map(device, "dhcpOptions");
    Optional<Integer> metric = Yaml.number(options, "routeMetric").filter(each -> each > 0);
    List<String> families = new ArrayList<>();
    if (Yaml.flag(options, "ipv4").orElse(true)) {
      families.add("4");
    }
    if (Yaml.flag(options, "ipv6").orElse(false)) {
      families.add("6");
    }
    families.forEach(
        family -> facts.dhcp().add(family + metric.map(each -> " " + each).orElse("")));
  }
}
