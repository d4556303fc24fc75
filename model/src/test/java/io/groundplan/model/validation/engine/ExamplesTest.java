package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void print() throws IOException {
    try (Stream<Path> files = Files.walk(Golden.inRepository("examples"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".topology.yaml")).toList()) {
        Judged judged = Judged.of(file.getFileName().toString(), Files.readString(file));
        System.out.println(judged.lines());
      }
    }
  }
}
