package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class EchoesTest {

  @Test
  void a_value_that_was_not_read_is_not_absent() throws UnreadableFileException {
    String file =
        """
        segments: {lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}}
        devices:
          router: {kind: router, segment: lan, addresses: %s}
        nodes:
          one: {interfaces: {eth0: {segment: lan, mac: '02:00:00:00:00:01', addresses: 192.0.2.11}}}
          two: {interfaces: {eth0: {segment: lan, mac: '%s', addresses: 192.0.2.12}}}
        """;

    assertThat(Judged.ofSections(file.formatted("192.0.2.1", "02:00:00:00:02")).lines())
        .contains("GP909")
        .doesNotContain("GP209");
    assertThat(Judged.ofSections(file.formatted("192.0.2.256", "02:00:00:00:00:02")).lines())
        .contains("GP909")
        .doesNotContain("GP106");
    assertThat(Judged.ofSections(file.formatted("192.0.2.9", "02:00:00:00:00:02")).lines())
        .contains("GP106");
  }

  @Test
  void what_stands_in_a_section_or_object_that_was_not_read_is_not_missing()
      throws UnreadableFileException {
    String file =
        """
        %s: {vpn: {kind: %s}}
        devices:
          one: {interfaces: {wg0: {tunnel: vpn}}}
          two: {interfaces: {wg0: {tunnel: vpn}}}
        """;

    assertThat(Judged.ofSections(file.formatted("tunnel", "wireguard")).of(902)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("tunnels", "wiregard")).of(902)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("x-tunnels", "wireguard")).of(902)).hasSize(2);
  }

  @Test
  void a_rewrite_to_a_dns_server_is_not_told_as_a_disagreement_too()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 192.0.2.0/24, nameservers: [one, two]}}
            devices:
              one: {segment: lan, addresses: 192.0.2.2, dns: {records: {'*.lab.example.net': kgw}}}
              two: {segment: lan, addresses: 192.0.2.3, dns: {forwarding: {lab.example.net: kgw}}}
            services:
              kgw: {addresses: 192.0.2.60, ports: {dns: 53/udp}, dns: {zones: lab.example.net}}
            """);

    assertThat(judged.of(703)).hasSize(1);
    assertThat(judged.of(705)).isEmpty();
  }

  @Test
  void an_mtu_below_the_minimum_is_told_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {mtu: 9000, subnets: 192.0.2.0/24}}
            devices:
              nas: {segment: lan, addresses: 192.0.2.5, mtu: 90}
              pve: {segment: lan, addresses: 192.0.2.6, mtu: 1500}
            """);

    assertThat(judged.subjects(211)).containsExactly("nas mtu");
    assertThat(judged.subjects(204)).containsExactly("pve mtu");
  }

  @Test
  void an_mtu_above_parent_and_segment_is_told_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {storage: {vlan: 20, mtu: 9000}}
            devices:
              nas:
                interfaces:
                  eth0: {mtu: 9000}
                  eth0.20: {segment: storage, mtu: 9200}
            """);

    assertThat(judged.of(203)).hasSize(1);
  }

  @Test
  void another_bond_mode_than_linux_knows_is_told_and_the_bond_stays()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              nas: {interfaces: {bond0: {bond: {mode: active_backup, links: [eth0, eth1]}}}}
              pve: {interfaces: {bond0: {bond: {mode: '${MODE}', links: [eth0, eth1]}}}}
            """);

    assertThat(judged.subjects(909)).containsExactly("nas interfaces.bond0.bond.mode");
  }
}
