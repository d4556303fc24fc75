package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * Certificates of a gateway's TLS listeners.
 *
 * @param certificates those of all of them
 * @param issuer of the cluster, that issues them
 */
public record GatewayTls(List<ElementId> certificates, Optional<String> issuer) {

  /** Keeps an unmodifiable copy. */
  public GatewayTls {
    certificates = List.copyOf(certificates);
  }
}
