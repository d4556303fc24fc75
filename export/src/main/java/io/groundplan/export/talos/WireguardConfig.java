package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * A WireGuard tunnel. It holds a private key, which Groundplan never knows: a placeholder stands
 * for it, so the document is only whole once that is filled.
 *
 * @param privateKey the placeholder
 * @param listenPort where it answers; any if absent
 */
record WireguardConfig(
    InterfaceName name,
    String privateKey,
    Optional<Port> listenPort,
    List<Peer> peers,
    CommonLinkConfig common)
    implements LinkDocument {

  /**
   * Another end.
   *
   * @param publicKey the public half of its key, or a placeholder
   * @param endpoint where it answers, an address and a port; absent if it calls
   * @param keepaliveSeconds between packets that keep NAT open
   * @param allowedIps what is reached through it
   */
  record Peer(
      String publicKey,
      Optional<String> endpoint,
      Optional<Integer> keepaliveSeconds,
      List<IpPrefix> allowedIps) {

    Peer {
      allowedIps = List.copyOf(allowedIps);
    }

    PlainValue.Fields content() {
      return new PlainFields()
          .text("publicKey", publicKey)
          .text("endpoint", endpoint)
          .text("persistentKeepaliveInterval", keepaliveSeconds.map(seconds -> seconds + "s"))
          .texts("allowedIPs", allowedIps)
          .toFields();
    }
  }

  WireguardConfig {
    peers = List.copyOf(peers);
  }

  /** What makes it a tunnel, as {@code machine.network} had it as well. */
  PlainValue.Fields tunnel() {
    return new PlainFields()
        .text("privateKey", privateKey)
        .number("listenPort", listenPort.map(Port::number))
        .items("peers", peers.stream().map(Peer::content).toList())
        .toFields();
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("WireguardConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().all(tunnel()).all(common.content()).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
