package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * How a cluster is reached.
 *
 * @param endpoint of the Kubernetes API
 * @param talosEndpoints nodes that talosctl speaks to; the control planes if unknown
 * @param certSans further names and addresses of the API server's certificate
 */
public record ClusterAccess(
    Optional<Target> endpoint,
    Stated<NodeSelector> talosEndpoints,
    List<AddressReference> certSans) {

  /** Nothing stated. */
  public static final ClusterAccess UNKNOWN =
      new ClusterAccess(Optional.empty(), Stated.unknown(), List.of());

  /** Keeps an unmodifiable copy. */
  public ClusterAccess {
    certSans = List.copyOf(certSans);
  }

  /** The same with other names and addresses in the certificate. */
  public ClusterAccess withCertSans(List<AddressReference> newCertSans) {
    return new ClusterAccess(endpoint, talosEndpoints, newCertSans);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    endpoint.ifPresent(target -> mentions.address(at.then("endpoint"), target.host()));
    mentions
        .nodes(at.then("talosEndpoints"), talosEndpoints.values())
        .addresses(at.then("certSans"), certSans);
  }
}
