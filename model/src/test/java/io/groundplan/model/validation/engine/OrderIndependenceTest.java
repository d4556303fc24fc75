package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.testing.Golden;
import io.groundplan.model.testing.Seeds;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderIndependenceTest {

  @Test
  void the_order_of_elements_changes_nothing_that_is_found() throws IOException {
    List<Topology> topologies = topologies();

    Seeds.forEach(
        400,
        random -> {
          Topology topology = topologies.get(random.nextInt(topologies.size()));
          List<Element> elements = new ArrayList<>(topology.all());
          Collections.shuffle(elements, Random.from(random));
          Topology shuffled = Topology.of(topology.name(), elements);

          assertThat(found(shuffled)).as(topology.name()).isEqualTo(found(topology));
        });
  }

  private static List<Topology> topologies() throws IOException {
    List<Topology> topologies = new ArrayList<>();
    for (String folder : List.of("examples", "model/src/test/resources/rules")) {
      try (Stream<Path> files = Files.walk(Golden.inRepository(folder))) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".topology.yaml")).toList()) {
          topologies.add(TopologyFile.parse(file.toString(), Files.readString(file)).topology());
        }
      }
    }
    return topologies;
  }

  private static Set<String> found(Topology topology) {
    Verdict verdict = Validator.validate(topology, List.of(), Judged.TODAY);
    return Stream.concat(
            verdict.problems().stream(), verdict.waived().stream().map(each -> each.problem()))
        .map((Problem problem) -> problem.code() + " " + problem.subject())
        .collect(Collectors.toSet());
  }
}
