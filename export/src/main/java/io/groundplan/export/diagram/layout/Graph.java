package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagram with numbers for names. Node 0 is the drawing itself; the items follow in their order,
 * so that a frame may have a higher number than what it holds.
 */
final class Graph {

  static final int ROOT = 0;

  private final List<DiagramItem> items;
  private final int[] parent;
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final int[] textColumns;
  private final int[] titleColumns;

  Graph(DiagramModel model) {
    items = model.items();
    Map<String, Integer> numbers = new HashMap<>();
    for (DiagramItem item : items) {
      numbers.put(item.id(), numbers.size() + 1);
    }
    parent = new int[items.size() + 1];
    for (int node = 0; node <= items.size(); node++) {
      children.add(new ArrayList<>());
    }
    textColumns = new int[parent.length];
    titleColumns = new int[parent.length];
    parent[ROOT] = -1;
    for (int node = 1; node <= items.size(); node++) {
      parent[node] = item(node).container().map(numbers::get).orElse(ROOT);
      children.get(parent[node]).add(node);
      ItemFace face = item(node).face();
      textColumns[node] = face.lines().stream().mapToInt(TextLine::columns).max().orElse(0);
      titleColumns[node] = CellText.columns(face.title());
    }
    for (DiagramRelation relation : model.relations()) {
      int from = numbers.getOrDefault(relation.from(), ROOT);
      int to = numbers.getOrDefault(relation.to(), ROOT);
      if (from != to) {
        edges.add(new Edge(edges.size(), from, to, relation));
      }
    }
  }

  /** The number of nodes, the drawing itself included. */
  int size() {
    return parent.length;
  }

  DiagramItem item(int node) {
    return items.get(node - 1);
  }

  ItemShape shape(int node) {
    return node == ROOT ? ItemShape.FRAME : item(node).shape();
  }

  boolean isFrame(int node) {
    return shape(node) == ItemShape.FRAME;
  }

  /** Width of the widest line of text. */
  int textColumns(int node) {
    return textColumns[node];
  }

  /** Width of all lines of text in one row. */
  int titleColumns(int node) {
    return titleColumns[node];
  }

  int parent(int node) {
    return parent[node];
  }

  List<Integer> children(int node) {
    return children.get(node);
  }

  List<Edge> edges() {
    return edges;
  }

  /** Is the first node the second, or does it hold the second? */
  boolean holds(int outer, int inner) {
    for (int n = inner; n >= 0; n = parent[n]) {
      if (n == outer) {
        return true;
      }
    }
    return false;
  }

  /** The child of a frame that is or holds the node; -1 when the frame does not hold it. */
  int childTowards(int frame, int node) {
    for (int n = node; n > ROOT; n = parent[n]) {
      if (parent[n] == frame) {
        return n;
      }
    }
    return -1;
  }

  /** The smallest frame that holds both, and is neither. */
  int commonFrame(int a, int b) {
    int frame = parent[a];
    while (frame > ROOT && (frame == b || !holds(frame, b))) {
      frame = parent[frame];
    }
    return Math.max(frame, ROOT);
  }
}
