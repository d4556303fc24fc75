package io.groundplan.app;

import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import java.io.UncheckedIOException;

/** Small networks in documentation addresses. */
public final class Networks {
  /** A segment with a router, two nodes, a virtual IP, a pool, leases and a reserved range. */
  public static final String LAB =
      """
      groundplan: 1
      name: Lab

      # The one network there is.
      segments:
        lan:
          label: LAN
          subnets:
            prefix: 192.0.2.0/24
            gateway: router
            dhcp: 192.0.2.100-192.0.2.199
            reserved: 192.0.2.12

      devices:
        router: {kind: router, segment: lan, addresses: 192.0.2.1}

      clusters:
        lab: {talos: "1.13", endpoint: api}

      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.10}
        worker-1: {type: worker, segment: lan, addresses: 192.0.2.11}

      virtualIps:
        api: {addresses: 192.0.2.9}

      loadBalancerPools:
        pool: {ranges: 192.0.2.13-192.0.2.20}
      """;

  private Networks() {}

  /** The network of {@link #LAB}. */
  public static Topology lab() {
    return parse(LAB);
  }

  /** The network of a text. */
  public static Topology parse(String text) {
    try {
      return TopologyFile.parse("test.topology.yaml", text).topology();
    } catch (UnreadableFileException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
