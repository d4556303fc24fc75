package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Timers of a BGP session.
 *
 * @param holdTimeSeconds RFC 4271 section 4.2
 * @param keepaliveSeconds RFC 4271 section 4.4
 * @param gracefulRestartSeconds RFC 4724
 * @param multihop how many hops away a peer may be
 */
public record BgpTimers(
    Optional<Integer> holdTimeSeconds,
    Optional<Integer> keepaliveSeconds,
    Optional<Integer> gracefulRestartSeconds,
    Optional<Integer> multihop) {

  /** The same with other hold and keepalive times. */
  public BgpTimers withTimes(Optional<Integer> hold, Optional<Integer> keepalive) {
    return new BgpTimers(hold, keepalive, gracefulRestartSeconds, multihop);
  }
}
