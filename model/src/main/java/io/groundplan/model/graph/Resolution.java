package io.groundplan.model.graph;

import io.groundplan.model.topology.Topology;

/**
 * What the references of a topology mean, prepared once for all who ask.
 *
 * @param topology whose
 * @param nodes which machines selectors mean
 * @param addresses which addresses references and targets mean
 * @param networks which addresses network references mean
 * @param places where machines stand
 */
public record Resolution(
    Topology topology,
    NodeSelection nodes,
    AddressResolution addresses,
    NetworkResolution networks,
    Places places) {

  /** Prepares the resolution of a topology's references. */
  public static Resolution of(Topology topology) {
    NodeSelection nodes = new NodeSelection(topology);
    AddressResolution addresses = new AddressResolution(topology, nodes);
    return new Resolution(
        topology,
        nodes,
        addresses,
        new NetworkResolution(topology, nodes, addresses),
        new Places(topology));
  }
}
