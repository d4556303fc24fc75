package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of the same topology for tools that keep it otherwise. */
class ProfilesTest {

  private static final Path KEPT =
      Examples.root().resolve("export/src/test/resources/io/groundplan/export/profiles/kept");

  private static final String LAB =
      """
      segments: {lan: {subnets: 192.0.2.0/24}}
      clusters: {lab: {talos: 1.13.2, kubernetes: 1.36.3, endpoint: api.example}}
      nodes: {cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11, install: {disk: /dev/sda}}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"matherlynet, topf", "ragas, topf"})
  void an_example(String name, String profile) throws IOException {
    write(Examples.read(name), profile);

    new KeptFolder(KEPT.resolve(name + "-" + profile)).check(folder);
  }

  @ParameterizedTest
  @CsvSource({"1.13, topf"})
  void everything(String style, String profile) throws IOException {
    write(Examples.styled("talos/everything", style), profile);

    new KeptFolder(KEPT.resolve("everything-" + style + "-" + profile)).check(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topf | nodes: {n: {}} | none is drawn",
        "topf | clusters: {c: {}} ; nodes: {n: {}} | state their type",
        "topf | clusters: {c: {talos: 1.13.2, configStyle: legacy}} ; nodes: {n: {type: worker}}"
            + " | in the style of 1.13, not of legacy",
        "topf | clusters: {c: {talos: 1.14.0, configStyle: '1.13'}} ; nodes: {n: {type: worker}}"
            + " | in the style of 1.14, not of 1.13",
        "topf | clusters: {c: {}} ; nodes: {n: {type: worker, patches: [a.yaml, b.yaml]}}"
            + " | move a.yaml, b.yaml into its folders",
        "topf | clusters: {c: {}} ; nodes: {n: {type: worker}} ; "
            + "export: {paths: {talos/node: nodes}} | would not find nodes/n/20-network.yaml"
      })
  void what_a_tool_cannot_keep_is_refused(String profile, String topology, String message) {
    List<Refusal> refusals = refusals(topology.replace(" ; ", "\n") + "\n", profile);

    assertThat(refusals)
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains(message));
  }

  @ParameterizedTest
  @CsvSource({"topf, 1.12", "topf, 1.13"})
  void styles_whose_bases_are_alike_are_written_for_either(String profile, String style) {
    String topology =
        LAB.replace("talos: 1.13.2", "talos: 1.13.2, configStyle: '%s'".formatted(style));

    assertThat(refusals(topology, profile)).isEmpty();
  }

  @Test
  void topf_finds_its_folders_when_its_file_stands_elsewhere() {
    ArtifactTree tree =
        export("export: {paths: {talos: infra/talos, talos/topf.yaml: topf.yaml}}\n" + LAB, "topf");

    assertThat(text(tree, "topf.yaml")).contains("patchesDir: infra/talos\n");
    assertThat(text(tree, "infra/talos/node/cp-1/20-network.yaml")).contains("hostname: cp-1");
  }

  private static String text(ArtifactTree tree, String path) {
    return tree.find(ArtifactPath.parse(path)).orElseThrow().text();
  }

  private static List<Refusal> refusals(String yaml, String profile) {
    ValidTopology topology = Examples.parse(yaml);
    return new TalosExporter().refusals(topology, options(topology, profile));
  }

  private static ArtifactTree export(String yaml, String profile) {
    return export(Examples.parse(yaml), profile);
  }

  private static ArtifactTree export(ValidTopology topology, String profile) {
    ExportOptions options = options(topology, profile);
    return options.paths().of(new TalosExporter().export(topology, options));
  }

  private static ExportOptions options(ValidTopology topology, String profile) {
    return ExportOptions.of(
        "test.topology.yaml",
        ExportProfile.ofWord(profile),
        topology.topology().exportSettings(),
        DiagramLayout.EMPTY);
  }

  private void write(ValidTopology topology, String profile) throws IOException {
    for (ArtifactFile file : export(topology, profile).files()) {
      Path path = folder.resolve(file.path().toString());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
