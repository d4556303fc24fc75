package io.groundplan.model.graph;

import io.groundplan.model.topology.Topology;

/**
 * What layer 3 follows from a topology.
 *
 * @param subnets which segment has which prefixes
 * @param routers who passes packets on
 * @param translation whose sources are translated
 * @param domains which segments see each other's addresses
 * @param inheritance what machines take from their segments
 */
public record Routing(
    Subnets subnets,
    Routers routers,
    Translation translation,
    RoutingDomains domains,
    Inheritance inheritance) {

  /** Derives layer 3 of a topology, whose references are resolved by {@code resolution}. */
  public static Routing of(Topology topology, Resolution resolution) {
    Subnets subnets = Subnets.of(topology);
    Routers routers = Routers.of(topology, subnets);
    Translation translation = new Translation(resolution.networks());
    return new Routing(
        subnets,
        routers,
        translation,
        RoutingDomains.of(topology, routers, translation),
        new Inheritance(topology, resolution.addresses()));
  }
}
