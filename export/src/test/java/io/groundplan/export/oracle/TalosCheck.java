package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Exports a topology, has Talos make the configuration of every node, and compares what is in it
 * with the topology, fact by fact.
 */
final class TalosCheck {

  /** What stands for every secret: 32 bytes, as keys of WireGuard are. */
  static final String KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

  private static final DocumentShapes SHAPES = new DocumentShapes();

  private final TalosOracle talos;

  TalosCheck(TalosOracle talos) {
    this.talos = talos;
  }

  /** Fails where Talos refuses, or a node gets something else than the topology says. */
  void check(ValidTopology valid) {
    check(valid, style -> style);
  }

  /** The same with the Talos to which each cluster was upgraded. */
  void check(ValidTopology valid, UnaryOperator<ConfigStyle> upgrade) {
    Topology topology = valid.topology();
    TalosExporter exporter = new TalosExporter();
    assertThat(exporter.refusals(valid, ExportOptions.of("test.topology.yaml"))).isEmpty();
    ArtifactTree tree = exporter.export(valid, ExportOptions.of("test.topology.yaml"));
    for (Node node : topology.nodes()) {
      if (!node.isPlanned()) {
        check(topology, node, patches(tree, node), upgrade);
      }
    }
  }

  private void check(
      Topology topology, Node node, List<String> patches, UnaryOperator<ConfigStyle> upgrade) {
    ConfigStyle style = style(topology, node);
    MachineType type = type(node);
    TalosOracle.Answer answer = talos.ask(upgrade.apply(style), style, type, patches);

    assertThat(answer.errors()).as("%s %s", style, node.id()).isEmpty();
    for (Map<String, Object> document : answer.beyond()) {
      assertThat(SHAPES.misfits(document)).as("%s %s", style, node.id()).isEmpty();
    }
    compare(style, ModelFacts.of(topology, node), ConfigurationFacts.of(answer.documents()));
  }

  /** Fails where a configuration gives a node something else than the topology says. */
  static void compare(ConfigStyle style, NodeFacts expected, NodeFacts actual) {
    String title = style + " " + expected.hostname();
    assertThat(actual.hostname()).as(title).isEqualTo(expected.hostname());
    assertThat(actual.links())
        .as(title)
        .isEqualTo(withoutDefaults(style, expected.links(), actual.links()));
    assertThat(actual.nameservers()).as(title).isEqualTo(expected.nameservers());
    assertThat(actual.searchDomains()).as(title).isEqualTo(expected.searchDomains());
    assertThat(actual.timeServers()).as(title).isEqualTo(expected.timeServers());
    expected
        .settings()
        .forEach((key, values) -> {
          NavigableSet<String> found = actual.settings().get(key);
          if (key.equals("labels")) {
            assertThat(found).as(title + " " + key).containsAll(values);
          } else {
            assertThat(found).as(title + " " + key).isEqualTo(values);
          }
        });
  }

  /**
   * Talos asks DHCP unasked: up to 1.11 on links that are not configured, since 1.12 on all as long
   * as none is.
   */
  private static NavigableMap<String, LinkFacts> withoutDefaults(
      ConfigStyle style,
      NavigableMap<String, LinkFacts> expected,
      NavigableMap<String, LinkFacts> actual) {
    LinkFacts unasked = LinkFacts.of("physical");
    unasked.dhcp().add("4");
    NavigableMap<String, LinkFacts> left = new TreeMap<>(expected);
    if (style == ConfigStyle.LEGACY || actual.isEmpty()) {
      left.entrySet()
          .removeIf(link -> !actual.containsKey(link.getKey()) && link.getValue().equals(unasked));
    }
    return left;
  }

  static ConfigStyle style(Topology topology, Node node) {
    return topology
        .clusterOf(node.cluster())
        .flatMap(Cluster::configStyle)
        .orElse(ConfigStyle.V1_13);
  }

  /** The patches of the plain profile, secrets filled in. */
  static List<String> patches(ArtifactTree tree, Node node) {
    List<String> names = new ArrayList<>(List.of("all.yaml"));
    node.type().ifPresent(type -> names.add(type + ".yaml"));
    names.add("nodes/" + node.hostname() + ".yaml");
    names.add("secrets/" + node.hostname() + ".yaml");
    return names.stream()
        .flatMap(file -> tree.find(ArtifactPath.parse("talos/patches/" + file)).stream())
        .map(ArtifactFile::text)
        .map(text -> text.replaceAll("\\$\\{[A-Z0-9_]+}", KEY))
        .toList();
  }

  /** A node of unknown type may become either; a worker's configuration is the stricter one. */
  private static MachineType type(Node node) {
    return node.isControlPlane() ? MachineType.CONTROLPLANE : MachineType.WORKER;
  }
}
