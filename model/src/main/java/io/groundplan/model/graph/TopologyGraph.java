package io.groundplan.model.graph;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Mention;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.Pseudograph;

/**
 * Who mentions whom: a vertex for each element and for the Internet, an edge for each mention whose
 * target exists. Dangling mentions are kept aside. Algorithms get a JGraphT graph when they are
 * asked, as building one takes several times as long as these lists, which each validation needs.
 */
public final class TopologyGraph {

  private final List<ElementId> vertices;
  private final Map<ElementId, List<Relation>> outgoing = new HashMap<>();
  private final Map<ElementId, List<Relation>> incoming = new HashMap<>();
  private final List<Relation> dangling = new ArrayList<>();

  private TopologyGraph(List<ElementId> vertices) {
    this.vertices = vertices;
  }

  /** Builds the graph of a topology in time linear in its elements and mentions. */
  public static TopologyGraph of(Topology topology) {
    List<ElementId> vertices = new ArrayList<>();
    vertices.add(ElementId.INTERNET);
    topology.all().forEach(element -> vertices.add(element.id()));
    TopologyGraph graph = new TopologyGraph(List.copyOf(vertices));
    for (Element element : topology.all()) {
      for (Mention mention : element.mentions()) {
        graph.add(topology, new Relation(element.id(), mention));
      }
    }
    return graph;
  }

  private void add(Topology topology, Relation relation) {
    ElementId target = relation.to().element();
    if (topology.contains(target)) {
      outgoing.computeIfAbsent(relation.from(), id -> new ArrayList<>(4)).add(relation);
      incoming.computeIfAbsent(target, id -> new ArrayList<>(4)).add(relation);
    } else {
      dangling.add(relation);
    }
  }

  /** Mentions of elements that do not exist, in the order of the file. */
  public List<Relation> dangling() {
    return List.copyOf(dangling);
  }

  /** What the element mentions. */
  public List<Relation> from(ElementId id) {
    return Collections.unmodifiableList(outgoing.getOrDefault(id, List.of()));
  }

  /** What mentions the element. */
  public List<Relation> to(ElementId id) {
    return Collections.unmodifiableList(incoming.getOrDefault(id, List.of()));
  }

  /**
   * Elements without which the rest falls apart (Hopcroft and Tarjan 1973, linear in the graph), by
   * id.
   */
  public List<ElementId> articulationPoints() {
    Pseudograph<ElementId, Relation> graph = new Pseudograph<>(Relation.class);
    vertices.forEach(graph::addVertex);
    outgoing
        .values()
        .forEach(relations ->
            relations.forEach(
                relation -> graph.addEdge(relation.from(), relation.to().element(), relation)));
    return new BiconnectivityInspector<>(graph).getCutpoints().stream().sorted().toList();
  }
}
