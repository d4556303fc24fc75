package io.groundplan.export.diagram.layout;

/** One complete layout: places, ways, titles and labels, and how good it is. */
final class Attempt {

  private static final long FAILURE = 1_000_000;
  private static final long HOMELESS = 100_000;
  private static final long CROSSING = 30_000;
  private static final long ROW = 400;
  private static final long COLUMN = 10;
  private static final long BEND = 100;

  private final Room room;
  private final Places places;
  private final Routing routing;
  private final TitlePlacement titles;
  private final LabelPlacement labels;
  private final Compaction compaction;

  private Attempt(Room room, Places places, Routing routing) {
    this.room = room;
    this.places = places;
    this.routing = routing;
    this.titles = new TitlePlacement(routing.tracks());
    this.labels = new LabelPlacement(routing, titles);
    this.compaction = new Compaction(routing.tracks(), titles, labels);
  }

  /** Lays everything out with this much room, on that many columns. */
  static Attempt of(Graph graph, Plan plan, Room room, int columns) {
    Places places = Placement.place(graph, plan, room, columns);
    int width = Math.max(columns, places.columns(Graph.ROOT) + 2);
    Terrain terrain = new Terrain(graph, places, width, places.rows(Graph.ROOT) + 3);
    Routing routing = new EdgeRouting(graph, new Nets(graph, plan, room), terrain).route(3);
    return new Attempt(room, places, routing);
  }

  Room room() {
    return room;
  }

  Places places() {
    return places;
  }

  Routing routing() {
    return routing;
  }

  TitlePlacement titles() {
    return titles;
  }

  LabelPlacement labels() {
    return labels;
  }

  Compaction compaction() {
    return compaction;
  }

  /** Does everything have a place, with no line over another? */
  boolean isFlawless() {
    return routing.failed().isEmpty()
        && routing.tracks().crossings() == 0
        && titles.homeless().isEmpty()
        && labels.homeless().isEmpty();
  }

  /** What a worse layout has more of. */
  long weight() {
    long bends = 0;
    long cost = 0;
    for (Way way : routing.ways()) {
      bends += way.bends();
      cost += way.cost();
    }
    return FAILURE * (routing.failed().size() + titles.homeless().size())
        + HOMELESS * labels.homeless().size()
        + CROSSING * routing.tracks().crossings()
        + ROW * (places.rows(Graph.ROOT) - compaction.removed())
        + COLUMN * places.columns(Graph.ROOT)
        + BEND * bends
        + cost;
  }
}
