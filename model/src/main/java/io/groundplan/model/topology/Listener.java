package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.Port;
import java.util.Optional;

/**
 * A port on which a gateway listens (Gateway API, {@code Listener}).
 *
 * @param name its key
 * @param port where it listens
 * @param protocol {@code HTTP}, {@code HTTPS}, {@code TLS}, {@code TCP}, {@code UDP}; by name if
 *     absent
 * @param hostname names it answers for
 * @param mode of TLS: {@code Terminate} or {@code Passthrough}
 * @param certificates beside the gateway's own; none for no certificate at all
 * @param allowedRoutes as upstream writes it
 * @param redirect whether it sends plain HTTP to HTTPS
 */
public record Listener(
    String name,
    Port port,
    Optional<String> protocol,
    Optional<DnsName> hostname,
    Optional<String> mode,
    Stated<ElementId> certificates,
    PlainValue.Fields allowedRoutes,
    Optional<Boolean> redirect) {}
