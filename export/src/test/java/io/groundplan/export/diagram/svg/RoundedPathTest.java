package io.groundplan.export.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.ScenePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundedPathTest {

  private static final List<Cell> ELBOW =
      new ScenePath(List.of(new Cell(0, 0), new Cell(5, 0), new Cell(5, 3)), Optional.empty())
          .cells();

  @Test
  void lines_run_through_the_middle_of_cells_with_round_corners() {
    String path = new RoundedPath(Set.of()).of(ELBOW, false, false);

    assertThat(path).isEqualTo("M4 8H38Q44 8 44 14V56");
  }

  @Test
  void a_corner_stays_sharp_where_another_line_leaves() {
    String path = new RoundedPath(Set.of(new Cell(5, 0))).of(ELBOW, false, false);

    assertThat(path).isEqualTo("M4 8H44V56");
  }

  @Test
  void a_line_ends_inside_its_arrow() {
    String path = new RoundedPath(Set.of()).of(ELBOW, true, true);

    assertThat(path).isEqualTo("M10 8H38Q44 8 44 14V50");
  }

  @Test
  void a_corner_beside_an_arrow_is_as_round_as_there_is_room() {
    List<Cell> cells = List.of(new Cell(0, 0), new Cell(0, 1), new Cell(1, 1));

    String path = new RoundedPath(Set.of()).of(cells, false, true);

    assertThat(path).isEqualTo("M4 8V22Q4 24 6 24H6");
  }

  @Test
  void arrows_point_the_way_the_line_goes() {
    assertThat(RoundedPath.arrow(new Cell(0, 0), new Cell(3, 0))).isEqualTo("M28 8l-8 -4l0 8z");
    assertThat(RoundedPath.arrow(new Cell(0, 3), new Cell(0, 0))).isEqualTo("M4 8l4 8l-8 0z");
  }
}
