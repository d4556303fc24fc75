package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.testing.Golden;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Mention;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenamingTest {

  private static final ElementId NEW = ElementId.parse("brand-new");

  @Test
  void every_mention_follows_and_nothing_else_changes() throws Exception {
    for (Path file : files()) {
      Topology before = TopologyFile.read(file).topology();
      for (Element element : before.all()) {
        Topology renamed = before.rename(element.id(), NEW);

        assertThat(references(renamed))
            .as("%s %s", file, element.id())
            .isEqualTo(references(before).stream().map(it -> following(it, element.id())).toList());
        assertThat(renamed.all()).extracting(Element::id).hasSameSizeAs(before.all());
        assertThat(renamed.rename(NEW, element.id())).isEqualTo(before);
      }
    }
  }

  @Test
  void an_id_in_use_is_refused() throws Exception {
    Topology topology =
        TopologyFile.parse("x", "groundplan: 1\nsegments: {a: {}, b: {}}\n").topology();

    assertThatThrownBy(() -> topology.rename(ElementId.parse("a"), ElementId.parse("b")))
        .hasMessageContaining("\"b\"");
  }

  @Test
  void a_layout_follows_in_positions_and_views() throws Exception {
    String text =
        """
        groundplan-layout: 1
        positions: {pve: {x: 1, y: 2}, pve/vmbr0: {x: 3, y: 4}, lan: {x: 0, y: 0}}
        views: {ingress: {show: [pve, gateways], positions: {pve: {x: 5, y: 6}}}}
        """;
    DiagramLayout layout = LayoutFile.parse("x", text).layout();

    DiagramLayout renamed = layout.rename(ElementId.parse("pve"), NEW);

    assertThat(renamed).isEqualTo(LayoutFile.parse("x", text.replace("pve", "brand-new")).layout());
  }

  @Test
  void a_renamed_layout_keeps_its_lines() throws Exception {
    String text =
        """
        groundplan-layout: 1
        positions:
          pve: {x: 1, y: 2}
          pve/vmbr0: {x: 3, y: 4}  # the bridge
        views:
          ingress:
            show: [pve, gateways]
            positions:
              pve: {x: 5, y: 6}
        """;
    LayoutReadResult read = LayoutFile.parse("x", text);

    DiagramLayout renamed = read.layout().rename(ElementId.parse("pve"), NEW);

    assertThat(LayoutFile.edit(read, renamed).text()).isEqualTo(text.replace("pve", "brand-new"));
  }

  private static Reference following(Reference reference, ElementId from) {
    return reference.element().equals(from) ? new Reference(NEW, reference.part()) : reference;
  }

  private static List<Reference> references(Topology topology) {
    return topology.all().stream()
        .flatMap(element -> element.mentions().stream())
        .map(Mention::reference)
        .toList();
  }

  static List<Path> files() throws Exception {
    List<Path> files = new ArrayList<>(Examples.topologies());
    try (Stream<Path> fixtures =
        Files.walk(Golden.inRepository("model/src/test/resources/rules"))) {
      fixtures
          .filter(it -> it.toString().endsWith(".topology.yaml"))
          .filter(it -> !it.toString().contains("GP903"))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }
}
