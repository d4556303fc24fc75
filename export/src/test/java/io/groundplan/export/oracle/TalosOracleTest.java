package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.Examples;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalosOracleTest {

  private final TalosOracle talos = new TalosOracle();
  private final TalosCheck check = new TalosCheck(talos);

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

    check.check(topology);
  }

  @ParameterizedTest
  @CsvSource({
    "everything, legacy",
    "everything, 1.12",
    "everything, 1.13",
    "everything, 1.14",
    "twins, legacy",
    "twins, 1.12",
    "twins, 1.13",
    "twins, 1.14"
  })
  void every_kind_of_link_reaches_the_node(String file, String style) {
    ValidTopology topology = Examples.styled("/io/groundplan/export/talos/" + file, style);

    check.check(topology);
  }

  @ParameterizedTest
  @CsvSource({
    "legacy, V1_12",
    "legacy, V1_13",
    "legacy, V1_14",
    "1.12, V1_13",
    "1.12, V1_14",
    "1.13, V1_14"
  })
  void an_upgraded_cluster_keeps_its_style(String style, ConfigStyle upgraded) {
    ValidTopology topology = Examples.styled("/io/groundplan/export/talos/everything", style);

    check.check(topology, _ -> upgraded);
  }

  @Test
  void a_wrong_patch_is_refused() {
    List<String> patches = List.of("machine:\n  kubelet:\n    nodeIP:\n      validSubnet: [a]\n");

    TalosOracle.Answer answer = talos.ask(ConfigStyle.V1_13, MachineType.WORKER, patches);

    assertThat(answer.errors()).isNotEmpty();
  }

  @Test
  void what_no_machinery_knows_must_have_the_shape_of_its_schema() {
    DocumentShapes shapes = new DocumentShapes();

    List<String> misfits =
        shapes.misfits(
            Yaml.read(
                    """
                    kind: KubeNodeConfig
                    labels: {a: b}
                    taints: {c: {$patch: delete}}
                    nodeIp: {validSubnets: []}
                    """)
                .getFirst());

    assertThat(misfits).containsExactly("KubeNodeConfig.nodeIp: {validSubnets=[]}");
  }
}
