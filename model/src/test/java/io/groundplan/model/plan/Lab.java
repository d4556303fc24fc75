package io.groundplan.model.plan;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;

/** A dual-stack network that uses addresses in every way, for the tests. */
final class Lab {

  static final String TEXT =
      """
      groundplan: 1
      name: Lab
      segments:
        lan:
          subnets:
            - {prefix: 192.0.2.0/24, gateway: router/lan, dhcp: 192.0.2.100-199, reserved: 192.0.2.2-9}
            - {prefix: 2001:db8::/64, gateway: router/lan, dhcp: {ranges: '2001:db8::1000-1fff'}}
        storage: {subnets: [198.51.100.0/24, 2001:db8:1::/64]}
      devices:
        router:
          kind: router
          interfaces:
            wan: {segment: internet}
            lan: {segment: lan, addresses: [192.0.2.1, 2001:db8::1], mac: '02:00:00:00:00:01'}
          nat:
            forwards:
              web: {in: wan, ports: 443, to: 192.0.2.80}
          dns:
            product: pihole
            records:
              shop.example: ingress
              nas.example: 192.0.2.20
        nas: {kind: nas, label: File store, segment: lan, addresses: [{dhcp: 192.0.2.20}, 2001:db8::20]}
      clusters:
        prod:
          endpoint: api
          podSubnets: [10.244.0.0/16, fd00:10::/56]
          serviceSubnets: [10.96.0.0/12, fd00:96::/112]
      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: [192.0.2.11, 2001:db8::11]}
        cp-2: {type: controlplane, segment: lan, addresses: [192.0.2.12, 2001:db8::12]}
      virtualIps:
        api: {addresses: 192.0.2.10}
      loadBalancerPools:
        pool: {ranges: [192.0.2.80-89, '2001:db8::80-8f'], announce: l2}
      gateways:
        ingress: {pool: pool, addresses: 192.0.2.80, hostnames: www.example, listeners: {http: 80}}
      """;

  private Lab() {}

  static ReadResult read(String text) {
    try {
      return TopologyFile.parse("lab.topology.yaml", text);
    } catch (UnreadableFileException e) {
      throw new AssertionError(e);
    }
  }

  static Topology topology() {
    return read(TEXT).topology();
  }

  static Segment segment(Topology topology, String id) {
    return topology.find(ElementId.parse(id), Segment.class).orElseThrow();
  }
}
