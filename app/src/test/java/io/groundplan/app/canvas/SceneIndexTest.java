package io.groundplan.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Scenes;
import io.groundplan.app.tool.Hit;
import org.junit.jupiter.api.Test;

class SceneIndexTest {
  private final SceneIndex index = new SceneIndex(Scenes.lab().scene());

  @Test
  void the_innermost_item_is_hit() {
    assertThat(index.at(5.5, 9.5)).contains(new Hit("cp-1", false));
  }

  @Test
  void the_inside_of_a_frame_is_open_ground() {
    assertThat(index.at(38.5, 12.5)).contains(new Hit("lan", true));
  }

  @Test
  void the_border_and_the_title_of_a_frame_are_the_frame() {
    assertThat(index.at(0.5, 10)).contains(new Hit("lan", false));
    assertThat(index.at(4, 6.5)).contains(new Hit("lan", false));
  }

  @Test
  void nothing_is_hit_beside_everything() {
    assertThat(index.at(60, 3)).isEmpty();
    assertThat(index.at(-0.5, -0.5)).isEmpty();
  }
}
