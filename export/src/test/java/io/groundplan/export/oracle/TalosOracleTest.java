package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalosOracleTest {

  private static final String[] LINKS = {
    "LinkConfig", "BondConfig", "BridgeConfig", "VLANConfig", "DummyLinkConfig"
  };

  private final TalosOracle talos = new TalosOracle();

  @AfterAll
  void stop() {
    talos.close();
  }

  static Stream<String> examples() {
    return Examples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_node_of_an_example_gets_what_the_topology_says(String name) {
    ValidTopology topology = Examples.read(name);

    everyNodeGetsWhatTheTopologySays(topology);
  }

  @ParameterizedTest
  @CsvSource({"everything, 1.12", "everything, 1.13", "twins, 1.12", "twins, 1.13"})
  void every_kind_of_link_reaches_the_node(String file, String style) {
    String text = Examples.resource(getClass(), "/io/groundplan/export/talos/" + file + ".yaml");
    ValidTopology topology = Examples.parse(text.replace("STYLE", style));

    everyNodeGetsWhatTheTopologySays(topology);
  }

  @Test
  void a_wrong_patch_is_refused() {
    List<String> patches = List.of("machine:\n  kubelet:\n    nodeIP:\n      validSubnet: [a]\n");

    TalosOracle.Answer answer = talos.ask(ConfigStyle.V1_13, MachineType.WORKER, patches);

    assertThat(answer.ok()).isFalse();
    assertThat(answer.errors()).isNotEmpty();
  }

  private void everyNodeGetsWhatTheTopologySays(ValidTopology valid) {
    Topology topology = valid.topology();
    ArtifactTree tree = new TalosExporter().export(valid, ExportOptions.of("test.topology.yaml"));
    List<Node> nodes = topology.nodes().stream().filter(node -> !node.isPlanned()).toList();
    for (Node node : nodes) {
      ConfigStyle style = style(topology, node);
      TalosOracle.Answer answer = talos.ask(style, type(node), patches(tree, node));

      assertThat(answer.errors()).as("%s %s", style, node.id()).isEmpty();
      assertThat(answer.ok()).isTrue();
      assertGets(topology, node, answer.configuration());
    }
  }

  private static ConfigStyle style(Topology topology, Node node) {
    return topology
        .clusterOf(node.cluster())
        .flatMap(Cluster::configStyle)
        .orElse(ConfigStyle.V1_13);
  }

  /** A node of unknown type may become either; a worker's configuration is the stricter one. */
  private static MachineType type(Node node) {
    return node.isControlPlane() ? MachineType.CONTROLPLANE : MachineType.WORKER;
  }

  private static List<String> patches(ArtifactTree tree, Node node) {
    List<String> names = new ArrayList<>(List.of("all.yaml"));
    node.type().ifPresent(type -> names.add(type + ".yaml"));
    names.add("nodes/" + node.hostname() + ".yaml");
    return names.stream()
        .flatMap(file -> tree.find(ArtifactPath.parse("talos/patches/" + file)).stream())
        .map(file -> file.text())
        .toList();
  }

  private static void assertGets(Topology topology, Node node, MergedConfiguration merged) {
    Resolution resolution = Resolution.of(topology);
    Inheritance inheritance = new Inheritance(topology, resolution.addresses());
    List<NetworkInterface> links =
        node.interfaces().stream().filter(link -> link.attachment().tunnel().isEmpty()).toList();

    assertThat(merged.values("hostname", "HostnameConfig")).containsExactly(node.hostname());
    assertThat(MergedConfiguration.texts(merged.values("addresses", LINKS), "address"))
        .containsExactlyInAnyOrderElementsOf(
            links.stream()
                .flatMap(link -> inheritance.addresses(link).stream())
                .map(InterfaceAddress::toString)
                .toList());
    assertThat(defaultGateways(merged))
        .containsExactlyInAnyOrderElementsOf(
            links.stream()
                .flatMap(link -> inheritance.gateways(node, link).stream())
                .map(IpAddress::toString)
                .toList());
    assertThat(merged.values("mtu", LINKS))
        .containsExactlyInAnyOrderElementsOf(
            links.stream()
                .flatMap(link -> inheritance.mtu(node, link).stream())
                .map(mtu -> (Object) mtu.bytes())
                .toList());
    assertThat(MergedConfiguration.texts(merged.values("nameservers", "ResolverConfig"), "address"))
        .containsExactlyElementsOf(
            inheritance.nameservers(node).stream().map(IpAddress::toString).toList());
    assertThat(merged.values("name", "Layer2VIPConfig"))
        .containsExactlyInAnyOrderElementsOf(
            node.isControlPlane() ? virtualIps(topology) : List.of());
    assertThat(merged.values("links", "BondConfig", "BridgeConfig")).doesNotContain("");
    assertThat(merged.legacy("machine", "type")).contains(type(node).toString());
  }

  private static List<String> defaultGateways(MergedConfiguration merged) {
    return merged.values("routes", LINKS).stream()
        .map(route -> (Map<?, ?>) route)
        .filter(route -> !route.containsKey("destination") && !route.containsKey("table"))
        .map(route -> String.valueOf(route.get("gateway")))
        .toList();
  }

  private static List<Object> virtualIps(Topology topology) {
    return topology.all(VirtualIp.class).stream()
        .filter(virtualIp -> !virtualIp.isPlanned())
        .flatMap(virtualIp -> virtualIp.addresses().values().stream())
        .map(address -> (Object) address.toString())
        .toList();
  }
}
