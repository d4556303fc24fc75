package io.groundplan.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import org.junit.jupiter.api.Test;

class RoutingTest {

  private static Topology topology(String sections) throws UnreadableFileException {
    return TopologyFile.parse("test", "groundplan: 1\nname: Test\n" + sections).topology();
  }

  private static Routing routing(String sections) throws UnreadableFileException {
    Topology topology = topology(sections);
    return Routing.of(topology, Resolution.of(topology));
  }

  private static ElementId id(String text) {
    return new ElementId(text);
  }

  @Test
  void routers_are_known_by_kind_by_word_by_nat_and_by_being_a_gateway()
      throws UnreadableFileException {
    Routing routing =
        routing(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: [named, silent]}}
            devices:
              by-kind: {kind: router}
              by-word: {forwarding: true}
              by-nat: {nat: {masquerade: {out: wan}}}
              named: {kind: server}
              silent: {forwarding: false}
              retired: {kind: router, forwarding: false}
              host: {kind: server}
            """);

    assertThat(routing.routers().all())
        .extracting(Element::id)
        .extracting(ElementId::value)
        .containsExactly("by-kind", "by-word", "by-nat", "named");
  }

  @Test
  void a_router_joins_its_segments_into_one_domain() throws UnreadableFileException {
    RoutingDomains domains =
        routing(
                """
                segments: {a: {}, b: {}, c: {}, d: {}}
                devices:
                  router:
                    kind: router
                    interfaces:
                      eth0: {segment: a, addresses: dhcp}
                      eth1: {segment: b, addresses: 192.0.2.1/24}
                      eth2: {segment: c}
                  host:
                    interfaces:
                      eth0: {segment: a, addresses: dhcp}
                      eth1: {segment: d, addresses: dhcp}
                """)
            .domains();

    assertThat(domains.joined(id("a"), id("b"))).isTrue();
    assertThat(domains.joined(id("a"), id("c"))).as("no address there").isFalse();
    assertThat(domains.joined(id("a"), id("d"))).as("the host does not route").isFalse();
  }

  @Test
  void two_segments_that_a_third_one_sees_are_one_domain() throws UnreadableFileException {
    RoutingDomains domains =
        routing(
                """
                segments:
                  lan: {subnets: 192.0.2.0/24}
                  vms: {subnets: 198.51.100.0/24}
                  lab: {subnets: 203.0.113.0/24}
                devices:
                  pve:
                    kind: hypervisor
                    interfaces:
                      vmbr0: {segment: lan, addresses: 192.0.2.5}
                      vmbr1: {segment: vms, addresses: 198.51.100.1}
                      vmbr2: {segment: lab, addresses: 203.0.113.1}
                    nat: {masquerade: {from: vms, out: vmbr0}}
                """)
            .domains();

    assertThat(domains.joined(id("vms"), id("lab"))).isTrue();
    assertThat(domains.joined(id("lab"), id("lan"))).isTrue();
  }

  @Test
  void a_segment_that_is_translated_everywhere_is_a_domain_of_its_own()
      throws UnreadableFileException {
    RoutingDomains domains =
        routing(
                """
                segments:
                  lan: {subnets: 192.0.2.0/24}
                  vms: {subnets: 198.51.100.0/24}
                devices:
                  pve:
                    interfaces:
                      vmbr0: {segment: lan, addresses: 192.0.2.5}
                      vmbr1: {segment: vms, addresses: 198.51.100.1}
                    nat: {masquerade: {from: "not lan", out: vmbr0}}
                """)
            .domains();

    assertThat(domains.joined(id("lan"), id("vms"))).isFalse();
  }

  @Test
  void the_subnets_that_hold_an_address_are_found_the_widest_first()
      throws UnreadableFileException {
    Subnets subnets =
        routing(
                """
                segments:
                  a: {subnets: [192.0.2.128/25, "2001:db8::/64"]}
                  b: {subnets: 192.0.2.0/24}
                """)
            .subnets();

    assertThat(subnets.holding(IpAddress.parse("192.0.2.200")))
        .extracting(Subnets.Place::prefix)
        .extracting(IpPrefix::toString)
        .containsExactly("192.0.2.0/24", "192.0.2.128/25");
    assertThat(subnets.holding(IpAddress.parse("2001:db8::1")))
        .extracting(place -> place.path().toString())
        .containsExactly("subnets.1");
    assertThat(subnets.holding(IpAddress.parse("203.0.113.1"))).isEmpty();
  }

  @Test
  void the_same_host_elsewhere_keeps_its_host_part() {
    assertThat(
            FreeAddresses.sameHost(
                IpPrefix.parse("192.0.2.0/25"), IpAddress.parse("198.51.100.200")))
        .contains(IpAddress.parse("192.0.2.72"));
    assertThat(
            FreeAddresses.sameHost(
                IpPrefix.parse("2001:db8::/64"), IpAddress.parse("2001:db8:1::a:b")))
        .contains(IpAddress.parse("2001:db8::a:b"));
    assertThat(
            FreeAddresses.sameHost(IpPrefix.parse("2001:db8::/64"), IpAddress.parse("192.0.2.1")))
        .isEmpty();
  }
}
