package io.groundplan.model.topology;

import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortSpec;
import java.util.Optional;

/**
 * A port that a machine or a Kubernetes service serves.
 *
 * @param name its name, such as {@code http}
 * @param port number and protocol
 * @param targetPort the port of the pods; the same if absent
 * @param nodePort the port on each node
 */
public record ServicePort(
    Optional<String> name,
    PortSpec port,
    Optional<PortReference> targetPort,
    Optional<Port> nodePort) {}
