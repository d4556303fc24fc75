package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.testing.Seeds;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whichever tool makes a node's configuration, it comes to the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileOracleTest {

  private static final int CASES = 30;
  private static final JsonMapper JSON = new JsonMapper();

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
  void topf_makes_of_an_example_what_the_plain_patches_make(String name) {
    checkTopf(Examples.read(name));
  }

  @ParameterizedTest
  @CsvSource({"legacy", "1.12", "1.13", "1.14"})
  void topf_makes_of_everything_what_the_plain_patches_make(String style) {
    checkTopf(everything(style));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void talhelper_makes_of_an_example_what_the_topology_says(String name, @TempDir Path folder) {
    checkTalhelper(Examples.read(name), folder);
  }

  @ParameterizedTest
  @CsvSource({
    "everything, legacy",
    "everything, 1.12",
    "everything, 1.13",
    "twins, legacy",
    "twins, 1.12"
  })
  void talhelper_makes_of_every_kind_of_link_what_the_topology_says(
      String file, String style, @TempDir Path folder) {
    checkTalhelper(Examples.styled("/io/groundplan/export/talos/" + file, style), folder);
  }

  @Test
  void talhelper_makes_of_generated_networks_what_the_topology_says(@TempDir Path folder) {
    TalhelperTool.require();

    Seeds.forEach(
        CASES,
        random -> {
          Map<String, Object> network = RandomNetwork.of(random);
          String text =
              "{\"groundplan\": 1, \"name\": \"x\", "
                  + JSON.writeValueAsString(network).substring(1);
          ValidTopology topology = new ValidTopology(read(text));
          if (new TalosExporter().refusals(topology, options(ExportProfile.TALHELPER)).isEmpty()) {
            try {
              checkTalhelper(topology, folder.resolve(Integer.toString(text.hashCode())));
            } catch (AssertionError failure) {
              throw new AssertionError(failure.getMessage() + "\nof " + text, failure);
            }
          }
        });
  }

  private static Topology read(String text) {
    try {
      return TopologyFile.parse("test.topology.yaml", text + "\n").topology();
    } catch (UnreadableFileException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static ValidTopology everything(String style) {
    return Examples.styled("/io/groundplan/export/talos/everything", style);
  }

  private void checkTopf(ValidTopology topology) {
    ArtifactTree plain = export(topology, ExportProfile.PLAIN);
    ArtifactTree topf = export(topology, ExportProfile.TOPF);
    for (Node node : nodes(topology)) {
      ConfigStyle style = TalosCheck.style(topology.topology(), node);
      MachineType type = node.type().orElseThrow();

      TalosOracle.Answer expected = talos.ask(style, type, TalosCheck.patches(plain, node));
      TalosOracle.Answer actual = talos.ask(style, type, folders(topf, node));

      assertThat(actual.errors()).as("%s", node.id()).isEmpty();
      assertThat(new HashSet<>(actual.documents()))
          .as("%s", node.id())
          .isEqualTo(new HashSet<>(expected.documents()));
    }
  }

  /** The files in the order in which topf reads them. */
  private static List<String> folders(ArtifactTree tree, Node node) {
    String role = node.isControlPlane() ? "control-plane" : "worker";
    return Stream.of("all", role, "node/" + node.hostname())
        .flatMap(folder ->
            tree.files().stream()
                .filter(file -> file.path().toString().startsWith("talos/" + folder + "/")))
        .map(ArtifactFile::text)
        .map(text -> text.replaceAll("ref\\+envsubst://\\$[A-Z0-9_]+", TalosCheck.KEY))
        .toList();
  }

  private static void checkTalhelper(ValidTopology valid, Path folder) {
    TalhelperTool.require();
    Topology topology = valid.topology();
    ArtifactTree tree = export(valid, ExportProfile.TALHELPER);
    try {
      TalhelperTool tool = new TalhelperTool(folder);
      for (Node node : nodes(valid)) {
        ConfigStyle style = TalosCheck.style(topology, node);

        List<Map<String, Object>> documents = tool.configuration(tree, topology, node, style);

        TalosCheck.compare(style, ModelFacts.of(topology, node), ConfigurationFacts.of(documents));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Node> nodes(ValidTopology topology) {
    return topology.topology().nodes().stream()
        .filter(node -> !node.isPlanned() && node.type().isPresent())
        .toList();
  }

  private static ArtifactTree export(ValidTopology topology, ExportProfile profile) {
    return new TalosExporter().export(topology, options(profile));
  }

  private static ExportOptions options(ExportProfile profile) {
    return ExportOptions.of(
        "test.topology.yaml", Optional.of(profile), ExportSettings.UNKNOWN, DiagramLayout.EMPTY);
  }
}
