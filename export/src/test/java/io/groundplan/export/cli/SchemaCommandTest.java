package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

  @Test
  void schemas_are_those_of_the_documentation() throws IOException {
    assertThat(CommandRun.of("schema").out()).isEqualTo(documented("topology"));
    assertThat(CommandRun.of("schema", "topology").out()).isEqualTo(documented("topology"));
    assertThat(CommandRun.of("schema", "layout").out()).isEqualTo(documented("layout"));
  }

  @Test
  void schema_is_written_beside_the_topology(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("topology.schema.json");

    CommandRun run = CommandRun.of("schema", "--out", file.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(documented("topology"));
  }

  @Test
  void there_is_no_schema_of_anything_else() {
    CommandRun run = CommandRun.of("schema", "helm");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("helm", "TOPOLOGY, LAYOUT");
  }

  private static String documented(String kind) throws IOException {
    return Files.readString(Golden.inRepository("docs/" + kind + ".schema.json"));
  }
}
