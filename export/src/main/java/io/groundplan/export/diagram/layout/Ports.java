package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.ItemShape;
import java.util.ArrayList;
import java.util.List;

/** The places where a line of one net can leave an item towards another. */
final class Ports {

  private static final int OFF_MIDDLE = 3;
  private static final int OFF_MIDDLE_OF_SIDE = 6;
  private static final int OFF_MIDDLE_OF_FRAME = 1;
  private static final int OFF_MIDDLE_OF_PILL = 0;
  private static final int OFF_MIDDLE_OF_BUS = 1;
  private static final int LEAST_BUS = 40;
  private static final int SIDE = 30;
  private static final int AWAY = 120;
  private static final int BESIDE_JOINT = 60;
  private static final int IN_TITLE = 100;

  private final Tracks tracks;
  private final Terrain terrain;
  private final int node;
  private final int net;
  private final boolean arrow;
  private final boolean inwards;
  private final CellRect area;
  private final CellRect other;
  private final List<Port> ports = new ArrayList<>();

  private Ports(Tracks tracks, int node, int towards, int net, boolean arrow) {
    this.tracks = tracks;
    this.terrain = tracks.terrain();
    this.node = node;
    this.net = net;
    this.arrow = arrow;
    this.inwards = terrain.graph().holds(node, towards);
    this.area = terrain.places().area(node);
    this.other = terrain.places().area(towards);
  }

  /**
   * The places at which the net may leave the node.
   *
   * @param arrow does an arrow point at the border here?
   */
  static List<Port> of(Tracks tracks, int node, int towards, int net, boolean arrow) {
    Ports ports = new Ports(tracks, node, towards, net, arrow);
    switch (terrainShape(tracks, node)) {
      case FRAME -> ports.addSides(2, OFF_MIDDLE_OF_FRAME, OFF_MIDDLE_OF_FRAME);
      case BOX ->
          ports.addSides(1, ports.isBus() ? OFF_MIDDLE_OF_BUS : OFF_MIDDLE, OFF_MIDDLE_OF_SIDE);
      case PILL -> ports.addSides(1, OFF_MIDDLE_OF_PILL, OFF_MIDDLE_OF_SIDE);
      case BAR -> ports.addBar();
      case NOTE -> {}
    }
    return ports.ports;
  }

  private static ItemShape terrainShape(Tracks tracks, int node) {
    return tracks.terrain().graph().shape(node);
  }

  /** Did somebody make the box so wide that lines hang from it above what they lead to? */
  private boolean isBus() {
    return terrain.graph().shape(node) == ItemShape.BOX
        && area.columns() >= Math.max(LEAST_BUS, 2 * terrain.graph().textColumns(node));
  }

  private void addSides(int fromCorner, int offMiddle, int offMiddleOfSide) {
    CellRect below = isBus() ? other : area;
    int middle = below.left() + below.right();
    for (int column = area.left() + fromCorner; column <= area.right() - fromCorner; column++) {
      int cost = Math.abs(2 * column - middle) * offMiddle / 2;
      add(column, area.top(), Direction.UP, cost + titleCost(column));
      add(column, area.bottom(), Direction.DOWN, cost);
    }
    middle = area.top() + area.bottom();
    for (int row = area.top() + 1; row < area.bottom(); row++) {
      int cost = SIDE + Math.abs(2 * row - middle) * offMiddleOfSide / 2;
      add(area.left(), row, Direction.LEFT, cost);
      add(area.right(), row, Direction.RIGHT, cost);
    }
  }

  private int titleCost(int column) {
    if (!terrain.graph().isFrame(node)) {
      return 0;
    }
    CellRect title = TitlePlacement.preferred(terrain.graph(), terrain.places(), node);
    return column >= title.left() - 2 && column <= title.right() + 2 ? IN_TITLE : 0;
  }

  private void addBar() {
    CellRect title = TitlePlacement.preferred(terrain.graph(), terrain.places(), node);
    for (int column = area.left() + 1; column < area.right(); column++) {
      if (column < title.left() - 1 || column > title.right() + 1) {
        add(column, area.top(), Direction.UP, 0);
        add(column, area.bottom(), Direction.DOWN, 0);
      }
    }
  }

  private void add(int column, int row, int side, int cost) {
    int direction = inwards ? Direction.opposite(side) : side;
    int cellColumn = column + Direction.columns(direction);
    int cellRow = row + Direction.rows(direction);
    if (!terrain.isInside(cellColumn, cellRow)) {
      return;
    }
    int border = terrain.at(column, row);
    if (tracks.isForeign(border, net) || (!arrow && terrain.isHazard(border))) {
      return;
    }
    boolean vertical = Direction.isVertical(side);
    int before = vertical ? border - 1 : border - terrain.columns();
    int after = vertical ? border + 1 : border + terrain.columns();
    int crowded = tracks.isForeign(before, net) || tracks.isForeign(after, net) ? BESIDE_JOINT : 0;
    ports.add(
        new Port(
            border,
            terrain.at(cellColumn, cellRow),
            direction,
            cost + crowded + (inwards ? 0 : away(side))));
  }

  /** Leaving upwards for something below is what nobody would draw. */
  private int away(int side) {
    return switch (side) {
      case Direction.UP -> other.top() > area.bottom() ? AWAY : 0;
      case Direction.DOWN -> other.bottom() < area.top() ? AWAY : 0;
      case Direction.LEFT -> other.left() > area.right() ? AWAY : 0;
      default -> other.right() < area.left() ? AWAY : 0;
    };
  }
}
