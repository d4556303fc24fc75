package io.groundplan.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.ElementId;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddressPlanTest {

  private static List<String> rows(SubnetPlan plan) {
    return plan.rows().stream()
        .map(row ->
            row.range()
                + " "
                + row.uses().stream()
                    .map(use -> use.kind() + " " + use.holder())
                    .collect(Collectors.joining(", ")))
        .map(String::strip)
        .toList();
  }

  @Test
  void plan_says_who_has_which_addresses_and_what_is_free() {
    List<SubnetPlan> plans = AddressPlan.of(Lab.topology(), ElementId.parse("lan"));

    assertThat(rows(plans.getFirst()))
        .containsExactly(
            "192.0.2.0 network lan",
            "192.0.2.1 gateway router/lan, interface router/lan",
            "192.0.2.2-192.0.2.9 reserved lan",
            "192.0.2.10 virtual-ip api",
            "192.0.2.11 interface cp-1",
            "192.0.2.12 interface cp-2",
            "192.0.2.13-192.0.2.19",
            "192.0.2.20 reservation nas",
            "192.0.2.21-192.0.2.79",
            "192.0.2.80 pinned ingress, pool pool",
            "192.0.2.81-192.0.2.89 pool pool",
            "192.0.2.90-192.0.2.99",
            "192.0.2.100-192.0.2.199 dhcp lan",
            "192.0.2.200-192.0.2.254",
            "192.0.2.255 broadcast lan");
  }

  @Test
  void ipv6_subnet_is_told_in_ranges_and_has_no_broadcast_address() {
    SubnetPlan plan = AddressPlan.of(Lab.topology(), ElementId.parse("lan")).getLast();

    assertThat(rows(plan))
        .startsWith(
            "2001:db8:: network lan", "2001:db8::1 gateway router/lan, interface router/lan")
        .contains("2001:db8::1000-2001:db8::1fff dhcp lan")
        .endsWith("2001:db8::2000-2001:db8::ffff:ffff:ffff:ffff")
        .hasSizeLessThan(20);
  }

  @Test
  void rows_cover_the_subnet_without_gap_or_overlap() {
    for (SubnetPlan plan : AddressPlan.of(Lab.topology()).subnets()) {
      List<PlanRow> rows = plan.rows();

      assertThat(rows.getFirst().range().first()).isEqualTo(plan.prefix().first());
      assertThat(rows.getLast().range().last()).isEqualTo(plan.prefix().last());
      for (int i = 1; i < rows.size(); i++) {
        assertThat(rows.get(i - 1).range().last().next()).hasValue(rows.get(i).range().first());
      }
    }
  }

  @Test
  void capacity_counts_each_address_once() {
    SubnetPlan plan = AddressPlan.of(Lab.topology(), ElementId.parse("lan")).getFirst();

    assertThat(plan.capacity()).isEqualTo(capacity(254, 6, 9, 100, 8, 131));
    assertThat(plan.free()).hasSize(4);
    assertThat(plan.row(IpAddress.parse("192.0.2.150")).orElseThrow().isFree()).isFalse();
  }

  private static Capacity capacity(
      long hosts, long owned, long pooled, long leased, long reserved, long free) {
    return new Capacity(
        BigInteger.valueOf(hosts),
        BigInteger.valueOf(owned),
        BigInteger.valueOf(pooled),
        BigInteger.valueOf(leased),
        BigInteger.valueOf(reserved),
        BigInteger.valueOf(free));
  }

  @Test
  void point_to_point_subnet_has_two_hosts_and_a_single_address_one() {
    var topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  a: {subnets: [192.0.2.0/31, 2001:db8::/127]}
                  b: {subnets: [192.0.2.9/32, 2001:db8::9/128]}
                """)
            .topology();

    assertThat(AddressPlan.of(topology).subnets())
        .extracting(plan -> plan.capacity().free().intValue())
        .containsExactly(2, 2, 1, 1);
  }

  @Test
  void owner_on_another_network_with_the_same_prefix_does_not_count() {
    var topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  a: {subnets: 192.0.2.0/24}
                  b: {subnets: 192.0.2.0/24}
                nodes:
                  n: {type: worker, segment: a, addresses: 192.0.2.11}
                """)
            .topology();

    assertThat(AddressPlan.of(topology).subnets())
        .extracting(plan -> plan.capacity().owned().intValue())
        .containsExactly(1, 0);
  }

  @Test
  void pool_tells_its_free_addresses_in_both_families() {
    PoolPlan plan = AddressPlan.of(Lab.topology()).pools().getFirst();

    assertThat(plan.size()).isEqualTo(26);
    assertThat(plan.owned()).isEqualTo(1);
    assertThat(plan.free()).hasToString("[192.0.2.81-192.0.2.89, 2001:db8::80-2001:db8::8f]");
  }

  @Test
  void cluster_tells_how_many_nodes_its_pod_prefixes_have_room_for() {
    ClusterPlan plan = AddressPlan.of(Lab.topology()).clusters().getFirst();

    assertThat(plan.nodes()).isEqualTo(2);
    assertThat(plan.pods())
        .extracting(ClusterPlan.PodShares::length, shares -> shares.shares().intValue())
        .containsExactly(tuple(24, 256), tuple(64, 256));
    assertThat(plan.services()).contains(IpPrefix.parse("10.96.0.0/12"));
  }

  @Test
  void pod_prefix_that_is_smaller_than_a_share_has_room_for_nobody() {
    var topology =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                clusters:
                  a: {podSubnets: 10.244.0.0/25}
                  b: {podSubnets: 10.245.0.0/20, nodeCidrMaskSize: 26}
                """)
            .topology();

    assertThat(AddressPlan.of(topology).clusters())
        .extracting(plan -> plan.pods().getFirst().shares().intValue())
        .containsExactly(0, 64);
  }
}
