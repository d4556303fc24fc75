package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;

/**
 * How a gateway or service is published.
 *
 * @param metadata of the Kubernetes object
 * @param balancing where its address comes from
 * @param hostnames published for its address
 * @param expose gateways and tunnels through which it is reached
 */
public record Publication(
    KubernetesMetadata metadata,
    LoadBalancing balancing,
    List<DnsName> hostnames,
    List<Exposure> expose) {

  /** Nothing stated. */
  public static final Publication UNKNOWN =
      new Publication(KubernetesMetadata.UNKNOWN, LoadBalancing.UNKNOWN, List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public Publication {
    hostnames = List.copyOf(hostnames);
    expose = List.copyOf(expose);
  }

  /** The same with another source of its address. */
  public Publication withBalancing(LoadBalancing newBalancing) {
    return new Publication(metadata, newBalancing, hostnames, expose);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions.id(at.then("pool"), balancing.pool()).nodes(at.then("at"), balancing.at());
    expose.forEach(exposure -> exposure.addMentions(at.then("expose"), mentions));
  }
}
