package io.groundplan.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundplan.export.diagram.CellRect;
import org.junit.jupiter.api.Test;

class MinimapTest {
  private static final Minimap MAP = Minimap.of(CellRect.of(-10, 0, 200, 50), 900, 600, 1);

  @Test
  void it_lies_in_the_lower_right_corner() {
    assertThat(MAP.contains(880, 580)).isTrue();
    assertThat(MAP.contains(500, 300)).isFalse();
  }

  @Test
  void its_middle_is_the_middle_of_the_drawing() {
    double x = MAP.map().left() + MAP.map().width() / 2;
    double y = MAP.map().top() + MAP.map().height() / 2;

    assertThat(MAP.column(x)).isCloseTo(90, within(0.5));
    assertThat(MAP.row(y)).isCloseTo(25, within(0.5));
  }
}
