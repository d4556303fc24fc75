package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.groundplan.model.file.FileSchemas;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.testing.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says of a file what the reader says, as far as a schema can know it. */
class TopologySchemaTest {

  /** What a schema cannot know, or a parser hides from it: forms of addresses, keys, merges. */
  private static final Set<String> BEYOND_SCHEMAS =
      Set.of("GP109", "GP110", "GP205", "GP208", "GP709", "GP903", "GP909");

  private static final Schema TOPOLOGY = schema(FileSchemas.topology());
  private static final Schema LAYOUT = schema(FileSchemas.layout());

  static Stream<Path> topologies() throws Exception {
    try (Stream<Path> examples = Files.walk(Golden.inRepository("examples"));
        Stream<Path> fixtures = Files.walk(Golden.inRepository("model/src/test/resources/rules"))) {
      return Stream.concat(examples, fixtures)
          .filter(it -> it.toString().endsWith(".topology.yaml"))
          .filter(it -> BEYOND_SCHEMAS.stream().noneMatch(it.toString()::contains))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void a_topology_is_valid_just_when_it_is_read_without_problems(Path file) throws Exception {
    String text = Files.readString(file);
    boolean isRead = TopologyFile.parse("x", text).problems().isEmpty();

    List<Error> errors = TOPOLOGY.validate(text, InputFormat.YAML);

    assertThat(errors.isEmpty()).as("%s", errors).isEqualTo(isRead);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodez: {}",
        "nodes: {a: {adresses: 192.0.2.1}}",
        "nodes: {a: {interfaces: {eth0: {segmnt: lan}}}}",
        "segments: {Lan: {}}",
        "nodes: {a: {type: master}}",
        "nodes: {a: {routes: {gateway: 192.0.2.1}}}"
      })
  void what_the_reader_refuses_is_not_valid(String section) throws Exception {
    String text = "groundplan: 1\n" + section + "\n";

    List<Error> errors = TOPOLOGY.validate(text, InputFormat.YAML);

    assertThat(TopologyFile.parse("x", text).problems()).isNotEmpty();
    assertThat(errors).isNotEmpty();
  }

  @Test
  void the_layouts_of_the_examples_are_valid() throws Exception {
    try (Stream<Path> files = Files.walk(Golden.inRepository("examples"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".layout.yaml")).toList()) {
        assertThat(LAYOUT.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
      }
    }
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
