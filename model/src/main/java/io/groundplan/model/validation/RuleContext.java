package io.groundplan.model.validation;

import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.BroadcastDomains;
import io.groundplan.model.graph.ClusterSegments;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.graph.Routing;
import io.groundplan.model.graph.TopologyGraph;
import io.groundplan.model.topology.Topology;
import java.util.function.Supplier;

/**
 * What rules look at: a topology and what is derived from it, once for all rules.
 *
 * @param topology as the file has it
 * @param graph who refers to whom
 * @param domains which interfaces hear each other
 * @param addresses who owns which address
 * @param resolution what references and selectors mean
 * @param routing what layer 3 follows
 * @param clusterSegments which segments the nodes of each cluster are in
 * @param shared what rules have derived
 */
public record RuleContext(
    Topology topology,
    TopologyGraph graph,
    BroadcastDomains domains,
    AddressIndex addresses,
    Resolution resolution,
    Routing routing,
    ClusterSegments clusterSegments,
    Derived shared) {

  /** Derives everything from the topology. */
  public static RuleContext of(Topology topology) {
    Resolution resolution = Resolution.of(topology);
    Routing routing = Routing.of(topology, resolution);
    return new RuleContext(
        topology,
        TopologyGraph.of(topology),
        BroadcastDomains.of(topology),
        AddressIndex.of(topology),
        resolution,
        routing,
        ClusterSegments.of(topology, routing.subnets()),
        new Derived());
  }

  /** What machines take from their segments. */
  public Inheritance inheritance() {
    return routing.inheritance();
  }

  /** What several rules derive alike: the first one to ask derives it for all. */
  public <T> T derived(Class<T> type, Supplier<T> how) {
    return shared.get(type, how);
  }
}
