package io.groundplan.export.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ExportOptions;
import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.testing.Seeds;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedNetworksTest {

  private static final int CASES = 500;
  private static final JsonMapper JSON = new JsonMapper();

  private final TalosOracle talos = new TalosOracle();
  private final TalosCheck check = new TalosCheck(talos);

  @AfterAll
  void stop() {
    talos.close();
  }

  @Test
  void every_node_gets_what_the_topology_says_in_every_style() {
    Seeds.forEach(
        CASES,
        random -> {
          Map<String, Object> network = RandomNetwork.of(random);
          ReadResult read = read(network);
          assertThat(read.problems()).as(text(network)).isEmpty();
          try {
            check.check(new ValidTopology(read.topology()));
          } catch (AssertionError failure) {
            throw shrunk(network, failure);
          }
        });
  }

  @Test
  void a_failure_is_shrunk_to_what_it_needs() {
    Map<String, Object> tree = Map.of("a", List.of(1, 2, 3), "b", Map.of("c", 4, "d", 5));

    Map<String, Object> smallest =
        Shrinking.of(tree, each -> each.toString().contains("2") && each.containsKey("b"));

    assertThat(smallest).isEqualTo(Map.of("a", List.of(2), "b", Map.of()));
  }

  private AssertionError shrunk(Map<String, Object> network, AssertionError failure) {
    Map<String, Object> smallest = Shrinking.of(network, this::fails);
    try {
      check.check(new ValidTopology(read(smallest).topology()));
      return failure;
    } catch (AssertionError smaller) {
      return new AssertionError(smaller.getMessage() + "\nof " + text(smallest), failure);
    }
  }

  /** Whether it is a topology that the exporter takes, and its configuration is wrong. */
  private boolean fails(Map<String, Object> network) {
    ReadResult read = read(network);
    ValidTopology topology = new ValidTopology(read.topology());
    if (!read.problems().isEmpty()
        || !new TalosExporter()
            .refusals(topology, ExportOptions.of("test.topology.yaml"))
            .isEmpty()) {
      return false;
    }
    try {
      check.check(topology);
      return false;
    } catch (AssertionError failure) {
      return true;
    } catch (RuntimeException incomplete) {
      return false;
    }
  }

  /** JSON is YAML. */
  private static String text(Map<String, Object> network) {
    return JSON.writeValueAsString(network);
  }

  private static ReadResult read(Map<String, Object> network) {
    try {
      String header = "{\"groundplan\": 1, \"name\": \"Generated\", ";
      return TopologyFile.parse("test.topology.yaml", header + text(network).substring(1) + "\n");
    } catch (UnreadableFileException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
