package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.cilium.CiliumExporter;
import io.groundplan.export.metallb.MetalLbExporter;
import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of document that an exporter writes, made from topologies that have everything, as it
 * is kept in the test's resources.
 */
class DocumentKindTest {

  private static final Path RESOURCES =
      Examples.root().resolve("export/src/test/resources/io/groundplan/export");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "everything, legacy",
    "everything, 1.12",
    "everything, 1.13",
    "everything, 1.14",
    "twins, 1.13"
  })
  void talos(String file, String style) throws IOException {
    ValidTopology topology = Examples.styled("talos/" + file, style);

    write(new TalosExporter().export(topology, ExportOptions.of("test.topology.yaml")));

    new KeptFolder(RESOURCES.resolve("talos/kept/" + file + "-" + style)).check(folder);
  }

  @ParameterizedTest
  @CsvSource({"1.17", "1.20"})
  void cilium(String version) throws IOException {
    ValidTopology topology = pools("cilium", version);

    write(new CiliumExporter().export(topology, ExportOptions.of("test.topology.yaml")));

    new KeptFolder(RESOURCES.resolve("kubernetes/kept/cilium-" + version)).check(folder);
  }

  @Test
  void metalLb() throws IOException {
    ValidTopology topology = pools("metallb", "1.20");

    write(new MetalLbExporter().export(topology, ExportOptions.of("test.topology.yaml")));

    new KeptFolder(RESOURCES.resolve("kubernetes/kept/metallb")).check(folder);
  }

  @Test
  void each_kind_of_talos_document_is_among_them() {
    ArtifactTree tree =
        new TalosExporter()
            .export(
                Examples.styled("talos/everything", "1.13"),
                ExportOptions.of("test.topology.yaml"));

    assertThat(tree.files().stream().flatMap(file -> kinds(file.text()).stream()))
        .contains(
            "BondConfig",
            "BridgeConfig",
            "DHCPv4Config",
            "DHCPv6Config",
            "DummyLinkConfig",
            "HostnameConfig",
            "KubeSpanConfig",
            "KubeSpanEndpointsConfig",
            "Layer2VIPConfig",
            "LinkAliasConfig",
            "LinkConfig",
            "NetworkDefaultActionConfig",
            "NetworkRuleConfig",
            "ResolverConfig",
            "TimeSyncConfig",
            "VLANConfig");
  }

  private static List<String> kinds(String yaml) {
    return Pattern.compile("(?m)^kind: (\\w+)$")
        .matcher(yaml)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static ValidTopology pools(String implementation, String version) {
    String text = Examples.resource(DocumentKindTest.class, "kubernetes/pools.yaml");
    return Examples.parse(
        text.replace("IMPLEMENTATION", implementation).replace("CILIUM", version));
  }

  private void write(ArtifactTree tree) throws IOException {
    for (ArtifactFile file : tree.files()) {
      Path path = folder.resolve(file.path().toString());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
