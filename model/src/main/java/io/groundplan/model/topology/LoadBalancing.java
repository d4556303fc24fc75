package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where a gateway or service gets its address.
 *
 * @param pool that gives the address, or holds the pinned one
 * @param addresses pinned addresses
 * @param at machines on whose own addresses it answers (host ports)
 * @param sharingKey equal keys may share one address
 * @param externalTrafficPolicy {@code Cluster} or {@code Local}
 */
public record LoadBalancing(
    Optional<ElementId> pool,
    Stated<IpAddress> addresses,
    List<NodeSelector> at,
    Optional<String> sharingKey,
    Optional<String> externalTrafficPolicy) {

  /** Nothing stated. */
  public static final LoadBalancing UNKNOWN =
      new LoadBalancing(
          Optional.empty(), Stated.unknown(), List.of(), Optional.empty(), Optional.empty());

  /** Keeps an unmodifiable copy. */
  public LoadBalancing {
    at = List.copyOf(at);
  }

  /** The same with other pinned addresses. */
  public LoadBalancing withAddresses(Stated<IpAddress> newAddresses) {
    return new LoadBalancing(pool, newAddresses, at, sharingKey, externalTrafficPolicy);
  }
}
