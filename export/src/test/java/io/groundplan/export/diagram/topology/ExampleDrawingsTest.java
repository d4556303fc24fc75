package io.groundplan.export.diagram.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.Examples;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.layout.DiagramScenes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are drawn as their layout files say; a change of either must keep them fit. */
final class ExampleDrawingsTest {

  static List<String> names() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everything_shown_has_a_place_in_the_layout_file(String name) {
    DiagramModel model = model(name);

    assertThat(model.items()).isNotEmpty().allMatch(item -> item.fixed().isPresent());
    assertThat(Examples.layout(name).positions()).hasSameSizeAs(model.items());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everything_stands_where_the_layout_file_says(String name) {
    DiagramModel model = model(name);

    DiagramScene scene = DiagramScenes.compose(model, DiagramScenes.COLUMNS);

    for (DiagramItem item : model.items()) {
      assertThat(scene.position(item.id()))
          .as(item.id())
          .contains(item.fixed().orElseThrow().position());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void siblings_keep_apart_and_frames_hold_what_is_theirs(String name) {
    List<SceneItem> items = scene(name).items();

    for (SceneItem item : items) {
      assertThat(items)
          .filteredOn(other -> !other.equals(item) && other.container().equals(item.container()))
          .as("beside " + item.id())
          .noneMatch(other -> other.area().overlaps(item.area()));
      assertThat(items)
          .filteredOn(other -> item.container().equals(Optional.of(other.id())))
          .as("around " + item.id())
          .allMatch(frame -> frame.area().contains(item.area().grown(1, 1)));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_line_is_straight_and_every_label_beside_its_line(String name) {
    DiagramScene scene = scene(name);

    assertThat(scene.lines()).allSatisfy(line -> assertThat(line.path().corners()).hasSize(2));
    assertThat(scene.key()).isEmpty();
  }

  private static DiagramModel model(String name) {
    return SceneComposer.compose(
        Examples.read(name).topology(), Examples.layout(name), SceneComposer.NETWORK);
  }

  private static DiagramScene scene(String name) {
    return DiagramScenes.compose(model(name), DiagramScenes.COLUMNS);
  }
}
