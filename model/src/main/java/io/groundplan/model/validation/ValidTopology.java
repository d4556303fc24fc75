package io.groundplan.model.validation;

import io.groundplan.model.topology.Topology;

/**
 * A topology that an exporter may write from: nothing that blocks the exporter is wrong with it, or
 * its user forced it.
 *
 * @param topology what to write
 */
public record ValidTopology(Topology topology) {}
