package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * The names that somebody answers.
 *
 * @param product such as {@code adguard-home}, {@code pihole}, {@code k8s_gateway}
 * @param zones domains that it answers wholly
 * @param records answers of its own: records and rewrites
 * @param forwarding domains that it asks others for (conditional forwarding)
 * @param upstreams whom it asks for everything else
 */
public record DnsService(
    Optional<String> product,
    List<DnsName> zones,
    List<DnsRecord> records,
    List<DnsForwarding> forwarding,
    Stated<AddressReference> upstreams) {

  /** Keeps unmodifiable copies. */
  public DnsService {
    zones = List.copyOf(zones);
    records = List.copyOf(records);
    forwarding = List.copyOf(forwarding);
  }

  /** The same with other records. */
  public DnsService withRecords(List<DnsRecord> newRecords) {
    return new DnsService(product, zones, newRecords, forwarding, upstreams);
  }

  /** The same with other forwarding. */
  public DnsService withForwarding(List<DnsForwarding> newForwarding) {
    return new DnsService(product, zones, records, newForwarding, upstreams);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    for (DnsRecord item : records) {
      if (item.answer() instanceof OwnerAnswer(List<Target> targets)) {
        mentions.targets(at.then("records").then(item.name().toString()), targets);
      }
    }
    for (DnsForwarding rule : forwarding) {
      mentions.addresses(at.then("forwarding").then(rule.domain().toString()), rule.servers());
    }
    mentions.addresses(at.then("upstreams"), upstreams.values());
  }

  /** The names that an element answers, with what a node inherits from its cluster. */
  public static Optional<DnsService> of(Topology topology, Element element) {
    return switch (element) {
      case Machine machine -> topology.effective(machine).machine().offers().dns();
      case Service service -> service.dns();
      case Provider provider -> provider.dns();
      case Site _,
          Segment _,
          Cluster _,
          VirtualIp _,
          LoadBalancerPool _,
          Gateway _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          Optional.empty();
    };
  }
}
