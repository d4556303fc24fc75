package io.groundplan.app.addressplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.theme.Hue;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import org.junit.jupiter.api.Test;

class SubnetBandsTest {
  private static SubnetBands plan(Topology topology) {
    return SubnetBands.of(topology, topology.all(Segment.class).getFirst().id()).getFirst();
  }

  @Test
  void every_use_of_the_subnet_is_a_band() {
    SubnetBands plan = plan(Networks.lab());

    assertThat(plan.bands())
        .extracting(band -> band.hue() + " " + band.range())
        .containsExactlyInAnyOrder(
            "INFO 192.0.2.100-192.0.2.199",
            "HOST 192.0.2.12",
            "POOL 192.0.2.13-192.0.2.20",
            "INFRASTRUCTURE 192.0.2.1",
            "CONTROL_PLANE 192.0.2.10",
            "WORKER 192.0.2.11",
            "VIRTUAL_IP 192.0.2.9");
  }

  @Test
  void free_is_what_nobody_has() {
    // 254 hosts, less 100 leased, 1 reserved, 8 of the pool, and 4 single ones.
    assertThat(plan(Networks.lab()).capacity().free()).hasToString("141");
    assertThat(plan(Networks.lab()).room()).isEqualTo("141 of 254 free");
    assertThat(plan(Networks.lab()).free().stream().map(plan(Networks.lab())::shortForm))
        .containsExactly(".2–.8", ".21–.99", ".200–.254");
  }

  @Test
  void addresses_are_shown_by_what_differs() {
    assertThat(plan(Networks.lab()).shortForm(IpAddress.parse("192.0.2.60"))).isEqualTo(".60");
  }

  @Test
  void an_ipv6_subnet_has_a_plan_too() {
    Topology topology =
        Networks.parse(
            """
            groundplan: 1
            segments:
              lan: {subnets: '2001:db8::/64'}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: '2001:db8::3c'}
            """);

    SubnetBands plan = plan(topology);

    assertThat(plan.bands()).extracting(Band::hue).containsExactly(Hue.WORKER);
    assertThat(plan.room()).isEqualTo("about 2^64 free");
    assertThat(plan.shortForm(IpAddress.parse("2001:db8::3c"))).isEqualTo("::3c");
    assertThat(plan.position(IpAddress.parse("2001:db8::8000:0:0:0"))).isEqualTo(0.5);
  }
}
