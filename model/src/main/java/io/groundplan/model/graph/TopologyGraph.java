package io.groundplan.model.graph;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Mention;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * Who mentions whom, as an unmodifiable JGraphT graph: a vertex for each element and for the
 * Internet, an edge for each mention whose target exists. Dangling mentions are kept aside.
 */
public final class TopologyGraph {

  private final Graph<ElementId, Relation> graph;
  private final List<Relation> dangling;

  private TopologyGraph(Graph<ElementId, Relation> graph, List<Relation> dangling) {
    this.graph = new AsUnmodifiableGraph<>(graph);
    this.dangling = List.copyOf(dangling);
  }

  /** Builds the graph of a topology in time linear in its elements and mentions. */
  public static TopologyGraph of(Topology topology) {
    DirectedPseudograph<ElementId, Relation> graph = new DirectedPseudograph<>(Relation.class);
    graph.addVertex(ElementId.INTERNET);
    topology.all().forEach(element -> graph.addVertex(element.id()));
    List<Relation> dangling = new ArrayList<>();
    for (Element element : topology.all()) {
      for (Mention mention : element.mentions()) {
        Relation relation = new Relation(element.id(), mention);
        ElementId target = mention.reference().element();
        if (topology.contains(target)) {
          graph.addEdge(element.id(), target, relation);
        } else {
          dangling.add(relation);
        }
      }
    }
    return new TopologyGraph(graph, dangling);
  }

  /** Mentions of elements that do not exist, in the order of the file. */
  public List<Relation> dangling() {
    return dangling;
  }

  /** What the element mentions. */
  public List<Relation> from(ElementId id) {
    return graph.containsVertex(id) ? List.copyOf(graph.outgoingEdgesOf(id)) : List.of();
  }

  /** What mentions the element. */
  public List<Relation> to(ElementId id) {
    return graph.containsVertex(id) ? List.copyOf(graph.incomingEdgesOf(id)) : List.of();
  }

  /**
   * Elements without which the rest falls apart (Hopcroft and Tarjan 1973, linear in the graph), by
   * id.
   */
  public List<ElementId> articulationPoints() {
    return new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph))
        .getCutpoints().stream().sorted().toList();
  }
}
