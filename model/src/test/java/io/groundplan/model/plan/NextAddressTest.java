package io.groundplan.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextAddressTest {

  private static List<String> next(Topology topology, String segment) {
    return texts(
        new NextAddress(topology).in(Lab.segment(topology, segment), one -> one instanceof Node));
  }

  private static List<String> next(Topology topology, String segment, String element) {
    return texts(
        new NextAddress(topology)
            .in(Lab.segment(topology, segment), ElementId.parse(element), _ -> true));
  }

  private static List<String> texts(List<IpAddress> addresses) {
    return addresses.stream().map(IpAddress::toString).toList();
  }

  @Test
  void somebody_new_comes_behind_the_last_of_its_kind_with_the_same_digits_in_both_families() {
    assertThat(next(Lab.topology(), "lan")).containsExactly("192.0.2.13", "2001:db8::13");
  }

  @Test
  void machine_keeps_its_host_part_on_another_segment_and_in_the_other_family() {
    Topology topology =
        Lab.read(Lab.TEXT.replace("addresses: [192.0.2.12, 2001:db8::12]", "addresses: 192.0.2.12"))
            .topology();

    assertThat(next(topology, "storage", "cp-1"))
        .containsExactly("198.51.100.11", "2001:db8:1::11");
    assertThat(next(topology, "storage", "cp-2"))
        .containsExactly("198.51.100.12", "2001:db8:1::12");
  }

  @Test
  void host_part_that_is_taken_there_gives_way_to_the_next_free_one() {
    Topology topology =
        Lab.read(
                Lab.TEXT.replace(
                    "  cp-2:",
                    "  x: {type: worker, segment: storage,"
                        + " addresses: [198.51.100.11, 2001:db8:1::11]}\n  cp-2:"))
            .topology();

    assertThat(next(topology, "storage", "cp-1"))
        .containsExactly("198.51.100.12", "2001:db8:1::12");
  }

  @Test
  void what_is_leased_reserved_pooled_shared_or_a_gateway_is_skipped() {
    Topology topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  lan: {subnets: {prefix: 192.0.2.0/28, gateway: 192.0.2.1, dhcp: 192.0.2.2-4, reserved: 192.0.2.5}}
                virtualIps:
                  api: {addresses: 192.0.2.6}
                loadBalancerPools:
                  pool: {ranges: 192.0.2.7-8}
                """)
            .topology();

    assertThat(next(topology, "lan")).containsExactly("192.0.2.9");
    assertThat(
            texts(
                new NextAddress(topology)
                    .several(Lab.segment(topology, "lan"), AddressFamily.IPV4, 10)))
        .containsExactly(
            "192.0.2.9", "192.0.2.10", "192.0.2.11", "192.0.2.12", "192.0.2.13", "192.0.2.14");
  }

  @Test
  void families_that_count_differently_stay_so() {
    Topology topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  lan: {subnets: [192.0.2.0/24, 2001:db8::/64]}
                nodes:
                  a: {type: worker, segment: lan, addresses: [192.0.2.10, 2001:db8::a]}
                  b: {type: worker, segment: lan, addresses: [192.0.2.11, 2001:db8::b]}
                """)
            .topology();

    assertThat(next(topology, "lan")).containsExactly("192.0.2.12", "2001:db8::c");
  }

  @Test
  void full_subnet_gives_way_to_the_next_of_its_family_and_a_full_segment_has_none() {
    Topology topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  two: {subnets: [192.0.2.0/31, 198.51.100.0/30]}
                  full: {subnets: [2001:db8::/127]}
                nodes:
                  a: {type: worker, segment: two, addresses: [192.0.2.0, 192.0.2.1]}
                  b: {type: worker, segment: full, addresses: ['2001:db8::', '2001:db8::1']}
                """)
            .topology();

    assertThat(next(topology, "two")).containsExactly("198.51.100.1");
    assertThat(next(topology, "full")).isEmpty();
  }

  @Test
  void adding_something_else_moves_nothing_that_was_given() {
    Topology before = Lab.topology();
    Topology after =
        before.with(
            before.find(ElementId.parse("cp-1")).orElseThrow().withId(ElementId.parse("z")));

    assertThat(next(after, "storage", "cp-1")).isEqualTo(next(before, "storage", "cp-1"));
  }
}
