package io.groundplan.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundplan.export.diagram.CellRect;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final CellRect AREA = CellRect.of(10, 5, 40, 20);

  @Test
  void a_cell_is_8_by_16_pixels_at_full_size() {
    assertThat(Viewport.START.x(10)).isEqualTo(80);
    assertThat(Viewport.START.y(10)).isEqualTo(160);
  }

  @Test
  void zooming_keeps_what_is_under_the_pointer() {
    Viewport start = Viewport.START.panned(13, -7);
    double column = start.column(300);
    double row = start.row(200);

    Viewport zoomed = start.zoomedAt(300, 200, 2.5);

    assertThat(zoomed.column(300)).isCloseTo(column, within(0.05));
    assertThat(zoomed.row(200)).isCloseTo(row, within(0.05));
  }

  @Test
  void zoom_stays_between_its_bounds() {
    assertThat(Viewport.START.zoomedAt(0, 0, 100).zoom()).isEqualTo(Viewport.MOST);
    assertThat(Viewport.START.zoomedAt(0, 0, 0.0001).zoom()).isEqualTo(Viewport.LEAST);
  }

  @Test
  void fitting_shows_the_whole_area_in_the_middle() {
    Viewport fitted = Viewport.fitting(AREA, 200, 150, 1);

    assertThat(fitted.showsAll(AREA, 200, 150)).isTrue();
    assertThat(fitted.x(30)).isCloseTo(100, within(1));
    assertThat(fitted.y(15)).isCloseTo(75, within(1));
  }

  @Test
  void a_small_drawing_is_not_blown_up() {
    assertThat(Viewport.fitting(AREA, 5000, 5000, 1).zoom()).isEqualTo(1);
  }

  @Test
  void centring_keeps_the_zoom() {
    Viewport centred = Viewport.START.zoomedAt(0, 0, 0.5).centredOn(AREA, 400, 300);

    assertThat(centred.zoom()).isEqualTo(0.5);
    assertThat(centred.x(30)).isCloseTo(200, within(1));
  }

  @Test
  void the_cells_that_are_seen_cover_the_view() {
    assertThat(Viewport.START.panned(-12, 0).seen(80, 32)).isEqualTo(CellRect.of(1, 0, 12, 3));
  }
}
