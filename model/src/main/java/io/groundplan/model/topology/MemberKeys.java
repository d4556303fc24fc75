package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Keys of a tunnel's end; never a private one.
 *
 * @param publicKey its public half
 * @param secret name of the secret that holds the private half
 */
public record MemberKeys(Optional<String> publicKey, Optional<String> secret) {

  /** Nothing stated. */
  public static final MemberKeys UNKNOWN = new MemberKeys(Optional.empty(), Optional.empty());
}
