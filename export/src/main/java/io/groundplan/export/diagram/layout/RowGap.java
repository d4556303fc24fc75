package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.layout.Places.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Blank rows between two rows of a frame: one for an arrow, and one for each line that must run
 * along between them because its ends do not stand above each other.
 */
final class RowGap {

  private static final int MOST_LANES = 3;

  private final Graph graph;
  private final Plan plan;
  private final Places places;

  RowGap(Graph graph, Plan plan, Places places) {
    this.graph = graph;
    this.plan = plan;
    this.places = places;
  }

  /** Rows between the last of the rows above and the blocks below. */
  int between(int frame, List<Row> above, List<Block> below) {
    List<int[]> spans = new ArrayList<>();
    for (Lifted lifted : plan.lifted(frame)) {
      Edge edge = lifted.edge();
      boolean down = isIn(below, frame, edge.to()) && isIn(last(above), frame, edge.from());
      boolean up = isIn(below, frame, edge.from()) && isIn(last(above), frame, edge.to());
      if (down || up) {
        addSpan(spans, frame, edge);
      }
    }
    return 1 + lanes(spans);
  }

  private static List<Block> last(List<Row> rows) {
    return rows.getLast().blocks();
  }

  private boolean isIn(List<Block> blocks, int frame, int node) {
    int child = graph.childTowards(frame, node);
    return blocks.stream().anyMatch(block -> block.nodes().contains(child));
  }

  private void addSpan(List<int[]> spans, int frame, Edge edge) {
    int fromLeft = leftIn(frame, edge.from());
    int fromRight = fromLeft + places.columns(edge.from()) - 1;
    int toLeft = leftIn(frame, edge.to());
    int toRight = toLeft + places.columns(edge.to()) - 1;
    boolean straight = Math.max(fromLeft, toLeft) + 2 <= Math.min(fromRight, toRight);
    if (!straight) {
      spans.add(new int[] {edge.from(), Math.min(fromRight, toRight), Math.max(fromLeft, toLeft)});
    }
  }

  /** Rows for the spans: those of one source share one, others only where they do not meet. */
  private static int lanes(List<int[]> spans) {
    List<List<int[]>> lanes = new ArrayList<>();
    for (int[] span : spans) {
      List<int[]> free =
          lanes.stream()
              .filter(lane -> lane.stream().allMatch(other -> areApart(span, other)))
              .findFirst()
              .orElseGet(() -> {
                List<int[]> lane = new ArrayList<>();
                lanes.add(lane);
                return lane;
              });
      free.add(span);
    }
    return Math.min(MOST_LANES, lanes.size());
  }

  private static boolean areApart(int[] a, int[] b) {
    return a[0] == b[0] || a[2] + 2 < b[1] || b[2] + 2 < a[1];
  }

  private int leftIn(int frame, int node) {
    int left = places.left(node);
    for (int n = graph.parent(node); n != frame; n = graph.parent(n)) {
      left += places.left(n);
    }
    return left;
  }
}
