package io.groundplan.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.ElementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopologyGraphTest {

  private static final String NETWORK =
      """
      groundplan: 1
      name: Graph
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}}
        lab: {}
      devices:
        router:
          kind: router
          interfaces:
            wan: {segment: internet}
            lan: {segment: lan, addresses: 192.0.2.1}
        nas: {segment: lan, host: missing}
        probe: {segment: lab}
      """;

  private TopologyGraph graph;

  @BeforeEach
  void build() throws UnreadableFileException {
    graph = TopologyGraph.of(TopologyFile.parse("test", NETWORK).topology());
  }

  @Test
  void mentions_are_found_from_both_ends() {
    assertThat(graph.from(new ElementId("router")))
        .extracting(Relation::toString)
        .containsExactly(
            "router interfaces.wan.segment -> internet", "router interfaces.lan.segment -> lan");
    assertThat(graph.to(new ElementId("lan")))
        .extracting(relation -> relation.from().value())
        .containsExactly("router", "nas");
  }

  @Test
  void mentions_of_nothing_are_kept_aside() {
    assertThat(graph.dangling())
        .extracting(Relation::toString)
        .containsExactly("nas host -> missing");
  }

  @Test
  void articulation_points_hold_the_network_together() {
    assertThat(graph.articulationPoints())
        .extracting(ElementId::value)
        .containsExactly("lan", "router");
  }
}
