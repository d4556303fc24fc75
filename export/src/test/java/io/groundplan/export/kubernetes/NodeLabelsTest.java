package io.groundplan.export.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.Examples;
import io.groundplan.model.graph.NodeSelection;
import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeLabelsTest {

  private static final Topology TOPOLOGY =
      Examples.parse(
              """
              segments: {lan: {}, far: {}, empty: {}}
              clusters: {test: {}}
              nodes:
                cp-1: {type: controlplane, segment: lan}
                worker-1: {type: worker, segment: lan, labels: {edge: 'true'}}
                worker-2: {type: worker, segment: far, hostname: Far-2.example}
              """)
          .topology();

  private final NodeLabels labels =
      new NodeLabels(TOPOLOGY, new NodeSelection(TOPOLOGY), Optional.empty());

  @Test
  void every_node_needs_no_selector() {
    assertThat(labels.all(List.of())).isEmpty();
    assertThat(labels.all(selectors("all"))).isEmpty();
    assertThat(labels.all(selectors("test"))).isEmpty();
    assertThat(labels.anyOf(selectors("all", "worker"))).isEmpty();
  }

  @Test
  void roles_select_by_the_label_that_talos_sets() {
    assertThat(labels.all(selectors("controlplane"))).contains(role("Exists"));
    assertThat(labels.all(selectors("worker"))).contains(role("DoesNotExist"));
    assertThat(labels.all(selectors("not worker"))).contains(role("Exists"));
  }

  @Test
  void places_are_spelt_out_by_node_name() {
    assertThat(labels.all(selectors("lan"))).contains(hostnames("In", "cp-1", "worker-1"));
    assertThat(labels.all(selectors("not lan"))).contains(hostnames("NotIn", "cp-1", "worker-1"));
    assertThat(labels.all(selectors("lan", "not controlplane"))).contains(hostname("worker-1"));
  }

  @Test
  void a_node_is_called_by_the_first_label_of_its_host_name_in_small_letters() {
    assertThat(labels.all(selectors("worker-2"))).contains(hostname("far-2"));
  }

  @Test
  void several_alternatives_are_one_selector_each_or_all_names_in_one() {
    assertThat(labels.anyOf(selectors("controlplane", "far")))
        .containsExactly(role("Exists"), hostname("far-2"));
    assertThat(labels.all(selectors("controlplane", "far")))
        .contains(hostnames("In", "cp-1", "far-2"));
  }

  @Test
  void labels_carry_over() {
    NodeSelector edge = new LabelledNodes(new LinkedHashMap<>(Map.of("edge", "true")));

    assertThat(labels.all(List.of(edge)))
        .contains(LabelSelector.labelled(new LinkedHashMap<>(Map.of("edge", "true"))));
  }

  @Test
  void a_place_without_a_node_means_nobody() {
    assertThat(labels.meanSomebody(selectors("empty"))).isFalse();
    assertThat(labels.meanSomebody(selectors("lan"))).isTrue();
  }

  private static List<NodeSelector> selectors(String... texts) {
    return Stream.of(texts).map(NodeSelector::parse).toList();
  }

  private static LabelSelector role(String operator) {
    return LabelSelector.of(
        new LabelSelector.Expression("node-role.kubernetes.io/control-plane", operator, List.of()));
  }

  private static LabelSelector hostnames(String operator, String... names) {
    return LabelSelector.of(
        new LabelSelector.Expression("kubernetes.io/hostname", operator, List.of(names)));
  }

  private static LabelSelector hostname(String name) {
    return LabelSelector.labelled(new LinkedHashMap<>(Map.of("kubernetes.io/hostname", name)));
  }
}
