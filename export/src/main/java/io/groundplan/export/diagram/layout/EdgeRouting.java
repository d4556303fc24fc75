package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Routes one line after the other, short ones first. Those that failed or cross go first in the
 * next round; the best of a few rounds stays ("rip-up and reroute", as in circuit routing since Lee
 * 1961).
 */
final class EdgeRouting {

  private final Graph graph;
  private final Nets nets;
  private final Terrain terrain;

  EdgeRouting(Graph graph, Nets nets, Terrain terrain) {
    this.graph = graph;
    this.nets = nets;
    this.terrain = terrain;
  }

  Routing route(int rounds) {
    List<Edge> order = new ArrayList<>(graph.edges());
    order.sort(Comparator.comparingInt(this::distance).thenComparingInt(Edge::index));
    Routing best = routeAll(order);
    Set<List<Edge>> tried = new LinkedHashSet<>(List.of(order));
    for (int round = 1; round < rounds; round++) {
      List<Edge> trouble = new ArrayList<>(best.failed());
      best.crossing().stream().filter(edge -> !trouble.contains(edge)).forEach(trouble::add);
      if (trouble.isEmpty()) {
        return best;
      }
      List<Edge> next = new ArrayList<>(round % 2 == 1 ? trouble : trouble.reversed());
      order.stream().filter(edge -> !trouble.contains(edge)).forEach(next::add);
      if (tried.add(next)) {
        Routing routing = routeAll(next);
        if (routing.weight() < best.weight()) {
          best = routing;
          order = next;
        }
      }
    }
    return best;
  }

  private Routing routeAll(List<Edge> order) {
    Tracks tracks = new Tracks(terrain);
    PathSearch search = new PathSearch(tracks);
    Map<Integer, List<Integer>> trunks = new HashMap<>();
    List<Way> ways = new ArrayList<>();
    List<Edge> failed = new ArrayList<>();
    for (Edge edge : order) {
      int net = nets.net(edge);
      List<Integer> trunk = trunks.computeIfAbsent(net, n -> new ArrayList<>());
      Optional<Way> found = search.find(edge, net, nets.isReversed(edge), trunk);
      if (found.isEmpty()) {
        failed.add(edge);
        continue;
      }
      Way way = found.get();
      tracks.draw(way);
      for (int i = 1; i + 1 < way.cells().length; i++) {
        trunk.add(way.cells()[i]);
      }
      ways.add(way);
    }
    return new Routing(tracks, ways, failed);
  }

  /** Between the middles, in cells; a row counts twice as it is twice as high as a column. */
  private int distance(Edge edge) {
    CellRect a = terrain.places().area(edge.from());
    CellRect b = terrain.places().area(edge.to());
    int across = Math.abs(a.left() + a.right() - b.left() - b.right());
    int along = Math.abs(a.top() + a.bottom() - b.top() - b.bottom());
    return across + 2 * along;
  }
}
