package io.groundplan.model.topology;

import java.util.Optional;

/**
 * An issuer of cert-manager.
 *
 * @param kind {@code ClusterIssuer} or {@code Issuer}
 * @param challenge {@code dns01} or {@code http01}
 * @param provider who answers the challenge
 * @param server ACME directory
 * @param email account
 */
public record Issuer(
    Optional<String> kind,
    Optional<String> challenge,
    Optional<ElementId> provider,
    Optional<String> server,
    Optional<String> email) {}
