package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the part of its border where a frame can carry its title: at the upper left, else further
 * to the right, else at the bottom; never where a line passes.
 */
final class TitlePlacement {

  /** Corner, line and blank before the title. */
  static final int OFFSET = 3;

  private final Tracks tracks;
  private final Graph graph;
  private final CellRect[] titles;
  private final List<Integer> homeless = new ArrayList<>();

  TitlePlacement(Tracks tracks) {
    this.tracks = tracks;
    this.graph = tracks.terrain().graph();
    this.titles = new CellRect[graph.size()];
    for (int node = 1; node < graph.size(); node++) {
      if (graph.isFrame(node)) {
        place(node);
      } else {
        titles[node] = preferred(graph, tracks.terrain().places(), node);
      }
    }
  }

  /** Where the title of a frame or bar stands when nothing is in its way. */
  static CellRect preferred(Graph graph, Places places, int node) {
    int columns = graph.titleColumns(node);
    return CellRect.of(places.left(node) + OFFSET, places.top(node), columns, 1);
  }

  CellRect title(int node) {
    return titles[node];
  }

  /** Frames whose border has no free part that is long enough. */
  List<Integer> homeless() {
    return homeless;
  }

  private void place(int node) {
    CellRect area = tracks.terrain().places().area(node);
    CellRect title = preferred(graph, tracks.terrain().places(), node);
    titles[node] = title;
    if (title.columns() == 0) {
      return;
    }
    for (int row : new int[] {area.top(), area.bottom()}) {
      for (int column = title.left(); column + title.columns() < area.right() - 1; column++) {
        if (isFree(column - 2, column + title.columns() + 1, row)
            && !tracks.seemsJoined(column, row, graph.item(node).face().title())) {
          titles[node] = CellRect.of(column, row, title.columns(), 1);
          return;
        }
      }
    }
    homeless.add(node);
  }

  private boolean isFree(int first, int last, int row) {
    Terrain terrain = tracks.terrain();
    for (int column = first; column <= last; column++) {
      if (!terrain.isInside(column, row) || tracks.isUsed(terrain.at(column, row))) {
        return false;
      }
    }
    return true;
  }
}
