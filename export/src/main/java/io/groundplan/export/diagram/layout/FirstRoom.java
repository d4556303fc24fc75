package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.layout.Room.Side;

/**
 * The room that a drawing surely needs: a row for each arrow that comes into a frame from above.
 */
final class FirstRoom {

  private FirstRoom() {}

  static Room of(Graph graph) {
    Room room = Room.none(graph.size());
    for (Edge edge : graph.edges()) {
      int frame = graph.parent(edge.to());
      if (edge.relation().arrows().atTo() && frame != graph.commonFrame(edge.from(), edge.to())) {
        room.addInside(frame, Side.TOP, 1, 1);
      }
    }
    return room;
  }
}
