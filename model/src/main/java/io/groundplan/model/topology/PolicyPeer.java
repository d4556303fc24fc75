package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.Optional;
import java.util.SequencedMap;

/** The other side of a network policy's rule. */
public sealed interface PolicyPeer {

  /** Addresses. */
  record Network(NetworkReference network) implements PolicyPeer {}

  /** Pods by their labels. */
  record Endpoints(SequencedMap<String, String> labels, Optional<String> namespace)
      implements PolicyPeer {

    /** Keeps an unmodifiable copy. */
    public Endpoints {
      labels = Order.kept(labels);
    }
  }

  /** One of Cilium's entities, such as {@code world} or {@code cluster}. */
  record Entity(String name) implements PolicyPeer {}

  /** A name outside the cluster. */
  record Fqdn(DnsName name) implements PolicyPeer {}
}
