package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.groundplan.model.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports against the schema of the standard (OASIS, SARIF 2.1.0). */
class SarifSchemaTest {

  private static final Schema SARIF =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(schema(), InputFormat.JSON);

  static Stream<Path> topologies() throws IOException {
    try (Stream<Path> examples = Files.walk(Golden.inRepository("examples"));
        Stream<Path> fixtures = Files.walk(Golden.inRepository("model/src/test/resources/rules"))) {
      return Stream.concat(examples, fixtures)
          .filter(file -> file.toString().endsWith(".topology.yaml"))
          .filter(file -> !file.endsWith("near-miss.topology.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void every_report_is_valid(Path file) {
    String report = CommandRun.of("validate", "--format", "sarif", file.toString()).out();

    assertThat(SARIF.validate(report, InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_report_of_a_file_that_cannot_be_read_is_valid() {
    CommandRun run = CommandRun.of("validate", "--format", "sarif", "no/such.topology.yaml");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(SARIF.validate(run.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void what_is_no_report_is_not_valid() {
    List<String> wrong = List.of("{}", "{\"version\": \"2.1.0\", \"runs\": [{}]}");

    assertThat(wrong).allMatch(text -> !SARIF.validate(text, InputFormat.JSON).isEmpty());
  }

  private static String schema() {
    try (InputStream stream =
        Objects.requireNonNull(
            SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
