package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * One way in through a gateway or tunnel.
 *
 * @param hostnames names it is reached by
 * @param path path prefix
 * @param port the port of the service
 * @param listener the gateway's listener
 * @param certificate that covers the names
 * @param issuer of the cluster, that issues one
 * @param name what the exported object is called
 * @param as form of the exported object: {@code ingress}, {@code loadBalancer}, {@code funnel}
 */
public record ExposedRoute(
    List<DnsName> hostnames,
    Optional<String> path,
    Optional<PortReference> port,
    Optional<String> listener,
    Optional<ElementId> certificate,
    Optional<String> issuer,
    Optional<String> name,
    Optional<String> as) {

  /** A way in of which no more is known. */
  public static final ExposedRoute PLAIN = named(List.of());

  /** Keeps an unmodifiable copy. */
  public ExposedRoute {
    hostnames = List.copyOf(hostnames);
  }

  /** A way in under these names. */
  public static ExposedRoute named(List<DnsName> hostnames) {
    return new ExposedRoute(
        hostnames,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
