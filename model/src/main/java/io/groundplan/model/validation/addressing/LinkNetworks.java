package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import java.util.List;
import java.util.Optional;

/** The segment or tunnel that an interface is in, with its prefixes. */
final class LinkNetworks {

  private final Topology topology;

  LinkNetworks(Topology topology) {
    this.topology = topology;
  }

  /** A segment or tunnel. */
  record Network(ElementId id, List<IpPrefix> prefixes) {}

  /** That of the interface; none where it names none, or the Internet. */
  Optional<Network> of(NetworkInterface link) {
    return link.attachment()
        .segment()
        .flatMap(id -> topology.find(id, Segment.class))
        .map(segment ->
            new Network(
                segment.id(), segment.subnets().values().stream().map(Subnet::prefix).toList()))
        .or(() ->
            link.attachment()
                .tunnel()
                .flatMap(id -> topology.find(id, Tunnel.class))
                .map(tunnel -> new Network(tunnel.id(), tunnel.carriage().subnets().values())));
  }
}
