package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Certificates of a gateway's TLS listeners.
 *
 * @param certificates those of all of them; none where it is known that nobody has any
 * @param issuer of the cluster, that issues them
 */
public record GatewayTls(Stated<ElementId> certificates, Optional<String> issuer) {}
