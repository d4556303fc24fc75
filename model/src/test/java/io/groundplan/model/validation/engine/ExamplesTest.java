package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Golden;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

  @ParameterizedTest
  @CsvSource({
    "enigma, ''",
    "matherlynet, ''",
    "nuc, ''",
    "ragas, ''",
    "proxmox, GP306",
    "proxmox-future, ''"
  })
  void of_the_networks_themselves_only_known_faults_are_found(String name, String faults)
      throws IOException {
    Path file = Golden.inRepository("examples/%s/%s.topology.yaml".formatted(name, name));

    Judged judged = Judged.of(name, Files.readString(file));

    assertThat(codesBelow(400, judged)).isEqualTo(faults.isEmpty() ? Set.of() : Set.of(faults));
  }

  private static Set<String> codesBelow(int limit, Judged judged) {
    return judged.verdict().problems().stream()
        .map(Problem::code)
        .filter(code -> code.number() < limit || code.isStructural())
        .map(RuleCode::toString)
        .collect(Collectors.toSet());
  }
}
