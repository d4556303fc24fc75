package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.registry.Exporters;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubernetesOracleTest {

  private Oracle server;

  @BeforeAll
  void start() {
    server = Oracle.start(new GoProgram("kubernetes", "kubernetes", "go.mod"));
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  static Stream<String> examples() {
    return Examples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_manifest_of_an_example_is_accepted(String name) {
    ValidTopology topology = Examples.read(name);

    List<String> rejected = rejected(manifests(topology));

    assertThat(rejected).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"cilium, '1.20'", "cilium, '1.17'", "metallb, '1.20'"})
  void every_kind_of_pool_is_accepted(String implementation, String version) {
    List<ArtifactFile> manifests = manifests(pools(implementation, version));

    List<String> rejected = rejected(manifests);

    assertThat(manifests).isNotEmpty();
    assertThat(rejected).isEmpty();
  }

  @Test
  void a_wrong_manifest_is_rejected() {
    List<String> rejected =
        rejected(
            """
            apiVersion: metallb.io/v1beta1
            kind: IPAddressPool
            metadata: {name: a, namespace: b}
            spec: {adresses: []}
            """);

    assertThat(rejected).isNotEmpty();
  }

  private static ValidTopology pools(String implementation, String version) {
    return Examples.parse(
        Examples.resource(KubernetesOracleTest.class, "/io/groundplan/export/kubernetes/pools.yaml")
            .replace("IMPLEMENTATION", implementation)
            .replace("CILIUM", version));
  }

  /** Every YAML file below kubernetes but the values of charts. */
  private static List<ArtifactFile> manifests(ValidTopology topology) {
    List<ArtifactFile> manifests = new ArrayList<>();
    for (Exporter exporter : Exporters.all()) {
      assertThat(exporter.refusals(topology, ExportOptions.of("test.topology.yaml")))
          .as(exporter.id())
          .isEmpty();
      exporter.export(topology, ExportOptions.of("test.topology.yaml")).files().stream()
          .filter(file -> file.path().segments().contains("kubernetes"))
          .filter(file -> file.path().fileName().endsWith(".yaml"))
          .filter(file -> !file.path().fileName().equals("values.yaml"))
          .forEach(manifests::add);
    }
    return manifests;
  }

  private List<String> rejected(List<ArtifactFile> files) {
    return files.stream().flatMap(file -> rejected(file.text()).stream()).toList();
  }

  private List<String> rejected(String manifest) {
    JsonNode answer = server.ask(Map.of("manifest", manifest));
    assertThat(answer.path("objects").asInt()).as("objects of the manifest").isPositive();
    return Oracle.texts(answer.path("errors"));
  }
}
