package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSchemasTest {

  @ParameterizedTest
  @ValueSource(strings = {"topology", "layout"})
  void the_documented_schema_is_what_the_codecs_read(String kind) throws Exception {
    String schema = kind.equals("topology") ? FileSchemas.topology() : FileSchemas.layout();
    Path documented = Examples.root().resolve("docs/" + kind + ".schema.json");
    if ("accept".equals(System.getProperty("groundplan.golden"))) {
      Files.writeString(documented, schema);
    }

    assertThat(documented).hasContent(schema);
  }
}
