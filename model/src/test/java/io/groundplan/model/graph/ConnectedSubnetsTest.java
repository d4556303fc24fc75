package io.groundplan.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectedSubnetsTest {

  private static final String NETWORK =
      """
      groundplan: 1
      name: Test
      segments:
        lan: {subnets: [192.0.2.0/24, 2001:db8::/64]}
        storage: {subnets: 198.51.100.0/24}
        vlan: {}
      nodes:
        plain: {segment: lan, addresses: 192.0.2.11}
        unknown: {}
        unplugged: {addresses: 192.0.2.12}
        own-length: {addresses: 192.0.2.12/25}
        loose: {segment: vlan}
        internet-only: {segment: internet, addresses: 203.0.113.9}
        storage-only: {segment: storage, addresses: 198.51.100.11}
        both:
          interfaces:
            eth0: {segment: lan, addresses: 192.0.2.13}
            eth1: {segment: storage, addresses: 198.51.100.13}
        bonded:
          interfaces:
            eth0: {}
            eth1: {}
            bond0: {bond: {mode: 802.3ad, links: [eth0, eth1]}, segment: lan}
        trunk:
          interfaces:
            eth0: {tagged: [lan, storage]}
            eth0.10: {segment: storage}
      """;

  @ParameterizedTest
  @CsvSource({
    "plain, 192.0.2.99, IN",
    "plain, 2001:db8::99, IN",
    "plain, 198.51.100.99, OUT",
    "unknown, 192.0.2.99, UNKNOWN",
    "unplugged, 192.0.2.99, UNKNOWN",
    "own-length, 192.0.2.99, IN",
    "own-length, 192.0.2.199, OUT",
    "loose, 192.0.2.99, UNKNOWN",
    "internet-only, 10.0.0.9, OUT",
    "internet-only, 198.51.100.9, UNKNOWN",
    "storage-only, 192.0.2.99, OUT",
    "storage-only, 2001:db8::99, UNKNOWN",
    "both, 198.51.100.99, IN",
    "both, 2001:db8:1::99, OUT",
    "bonded, 192.0.2.99, IN",
    "bonded, 198.51.100.99, OUT",
    "trunk, 198.51.100.99, IN",
    "trunk, 192.0.2.99, OUT"
  })
  void an_address_is_on_a_network_of_the_machine_or_not_or_nobody_knows(
      String id, String address, Membership expected) throws UnreadableFileException {
    Topology topology = TopologyFile.parse("test", NETWORK).topology();
    Machine machine = topology.find(ElementId.parse(id), Machine.class).orElseThrow();

    Membership found = new ConnectedSubnets(topology).holds(machine, IpAddress.parse(address));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void membership_follows_kleene() {
    assertThat(Membership.IN.and(Membership.UNKNOWN)).isEqualTo(Membership.UNKNOWN);
    assertThat(Membership.OUT.and(Membership.UNKNOWN)).isEqualTo(Membership.OUT);
    assertThat(Membership.IN.or(Membership.UNKNOWN)).isEqualTo(Membership.IN);
    assertThat(Membership.OUT.or(Membership.UNKNOWN)).isEqualTo(Membership.UNKNOWN);
    assertThat(Membership.UNKNOWN.not()).isEqualTo(Membership.UNKNOWN);
  }
}
