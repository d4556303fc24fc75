package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Switches of a tunnel's kind; absent is the kind's own default.
 *
 * @param magicDns Tailscale: whether members have names
 * @param https Tailscale: whether they get certificates
 * @param advertiseKubernetesNetworks KubeSpan: whether pods travel through it
 * @param allowDownPeerBypass KubeSpan: whether traffic goes around a peer that is down
 * @param harvestExtraEndpoints KubeSpan: whether peers tell how they see each other
 * @param filters KubeSpan: which addresses it uses
 */
public record TunnelOptions(
    Optional<Boolean> magicDns,
    Optional<Boolean> https,
    Optional<Boolean> advertiseKubernetesNetworks,
    Optional<Boolean> allowDownPeerBypass,
    Optional<Boolean> harvestExtraEndpoints,
    KubeSpanFilters filters) {

  /** The same with pods travelling through it or not. */
  public TunnelOptions withAdvertiseKubernetesNetworks(boolean advertise) {
    return new TunnelOptions(
        magicDns,
        https,
        Optional.of(advertise),
        allowDownPeerBypass,
        harvestExtraEndpoints,
        filters);
  }
}
