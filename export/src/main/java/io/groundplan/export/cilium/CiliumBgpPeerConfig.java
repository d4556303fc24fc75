package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.topology.BgpTimers;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * How nodes speak with a peer, and what they announce to it (CiliumBGPPeerConfig).
 *
 * @param apiVersion {@code cilium.io/v2} since Cilium 1.18
 * @param metadata what it is called
 * @param secret name of the secret that holds the password
 * @param timers of the sessions
 * @param families of the addresses that are announced
 * @param advertisements which CiliumBGPAdvertisements it hears
 */
record CiliumBgpPeerConfig(
    String apiVersion,
    ObjectMetadata metadata,
    Optional<String> secret,
    BgpTimers timers,
    List<AddressFamily> families,
    LabelSelector advertisements)
    implements Manifest {

  CiliumBgpPeerConfig {
    families = List.copyOf(families);
  }

  @Override
  public String kind() {
    return "CiliumBGPPeerConfig";
  }

  @Override
  public PlainValue.Fields spec() {
    PlainFields restart = new PlainFields();
    timers
        .gracefulRestartSeconds()
        .ifPresent(seconds -> restart.flag("enabled", true).number("restartTimeSeconds", seconds));
    return new PlainFields()
        .text("authSecretRef", secret)
        .fields(
            "timers",
            new PlainFields()
                .number("holdTimeSeconds", timers.holdTimeSeconds())
                .number("keepAliveTimeSeconds", timers.keepaliveSeconds()))
        .fields("gracefulRestart", restart)
        .number("ebgpMultihop", timers.multihop())
        .items("families", families.stream().map(this::family).toList())
        .toFields();
  }

  private PlainValue.Fields family(AddressFamily family) {
    return new PlainFields()
        .text("afi", family == AddressFamily.IPV4 ? "ipv4" : "ipv6")
        .text("safi", "unicast")
        .fields("advertisements", advertisements.fields())
        .toFields();
  }
}
