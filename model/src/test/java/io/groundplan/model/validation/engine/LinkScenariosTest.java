package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class LinkScenariosTest {

  @Test
  void a_bridge_has_one_set_of_tags_with_its_ports() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {users: {vlan: 10}, servers: {vlan: 10}}
            devices:
              pve:
                interfaces:
                  eno1: {tagged: users}
                  eno2: {tagged: servers}
                  vmbr0: {bridge: {links: [eno1, eno2], vlanAware: true}}
            """);

    assertThat(judged.subjects(201)).containsExactly("users vlan");
    assertThat(judged.of(201).getFirst().message()).contains("pve/vmbr0");
  }

  @Test
  void each_pair_of_segments_is_reported_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {users: {vlan: 10}, servers: {vlan: 10}}
            devices:
              one: {kind: switch, interfaces: {port1: {tagged: [users, servers]}}}
              two: {kind: switch, interfaces: {port1: {tagged: [users, servers]}}}
            """);

    assertThat(judged.of(201)).hasSize(1);
  }

  @Test
  void a_tunnel_of_a_cluster_is_bound_by_its_nodes() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {mtu: 1500}
              wan: {mtu: 1400}
            clusters: {lab: {}}
            nodes:
              worker-1: {type: worker, segment: lan}
              worker-2: {type: worker, segment: wan}
            tunnels:
              mesh: {kind: kubespan, mtu: 1420, members: lab}
            """);

    assertThat(judged.of(203))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .isEqualTo(
                    "mesh has MTU 1420, but worker-2 sends it through a link of 1400,"
                        + " which leaves 1340; lower it"));
  }

  @Test
  void a_tunnel_over_ipv6_has_larger_headers() throws UnreadableFileException {
    String tunnel =
        """
        segments: {lan: {mtu: 1500}}
        devices: {office: {segment: lan}}
        tunnels:
          mesh: {kind: wireguard, mtu: 1440, members: {office: {endpoint: "%s"}}}
        """;

    assertThat(Judged.ofSections(tunnel.formatted("[2001:db8::1]:51820")).of(203)).hasSize(1);
    assertThat(Judged.ofSections(tunnel.formatted("192.0.2.1:51820")).of(203)).isEmpty();
  }

  @Test
  void a_link_too_narrow_for_any_tunnel_is_reported_without_a_fix() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {radio: {mtu: 100}}
            devices: {probe: {segment: radio}}
            tunnels: {mesh: {kind: wireguard, mtu: 1420, members: probe}}
            """);

    assertThat(judged.of(203))
        .singleElement()
        .satisfies(problem -> assertThat(problem.fixes()).isEmpty());
  }

  @Test
  void a_bond_sends_through_each_of_its_members() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            nodes:
              worker-1:
                interfaces:
                  bond0: {bond: {mode: 802.3ad, links: [eth0, eth1, eth2]}, mtu: 9000}
                  eth0: {mtu: 1500}
                  eth1: {mtu: 9000}
            """);

    assertThat(judged.subjects(203)).containsExactly("worker-1 interfaces.eth0.mtu");
  }

  @Test
  void an_interface_of_a_tunnel_is_bound_by_the_tunnel_and_by_its_way_out()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {mtu: 1500}}
            devices:
              office: {interfaces: {eth0: {segment: lan}, wg0: {tunnel: road, mtu: 1500}}}
              home: {interfaces: {eth0: {segment: lan}, wg0: {tunnel: road, mtu: 1440}}}
              phone: {interfaces: {wg1: {tunnel: narrow, mtu: 1440}}}
            tunnels:
              road: {kind: wireguard}
              narrow: {kind: wireguard, mtu: 1400}
            """);

    assertThat(judged.subjects(203))
        .containsExactly("office interfaces.wg0.mtu", "phone interfaces.wg1.mtu");
  }

  @Test
  void a_port_of_a_switch_may_take_more_than_its_segment_sends() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {mtu: 1500}}
            devices:
              core: {kind: switch, interfaces: {port1: {segment: lan, mtu: 9216}}}
              server: {segment: lan, mtu: 9000}
            """);

    assertThat(judged.subjects(203)).containsExactly("server mtu");
  }

  @Test
  void a_trunk_through_a_bridge_needs_the_vlan_on_one_of_its_ports()
      throws UnreadableFileException {
    String file =
        """
        segments: {users: {vlan: 10}, servers: {vlan: 20}}
        devices:
          pve:
            interfaces:
              vmbr0: {bridge: {links: eno1, vlanAware: true}, tagged: users}
              eno1: {tagged: %s}
        nodes:
          vm: {host: pve, segment: servers}
        """;

    assertThat(Judged.ofSections(file.formatted("users")).subjects(202)).containsExactly("vm");
    assertThat(Judged.ofSections(file.formatted("[users, servers]")).subjects(202)).isEmpty();
  }

  @Test
  void a_whole_switch_as_the_other_end_carries_what_any_port_does() throws UnreadableFileException {
    String file =
        """
        segments: {users: {vlan: 10}, servers: {vlan: 20}}
        devices:
          core: {kind: switch, interfaces: {port1: {tagged: users}, port2: %s}}
          nas: {segment: servers, attach: core}
        """;

    assertThat(Judged.ofSections(file.formatted("{segment: users}")).subjects(202))
        .containsExactly("nas");
    assertThat(Judged.ofSections(file.formatted("{segment: servers}")).subjects(202)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("{}")).subjects(202)).isEmpty();
  }

  @Test
  void a_switch_may_name_what_is_plugged_into_its_port() throws UnreadableFileException {
    String file =
        """
        segments: {users: {vlan: 10}, servers: {vlan: 20}, guests: {vlan: 30}}
        devices:
          core: {kind: switch, interfaces: {port1: {tagged: %s, attach: pve/eno1}}}
          pve:
            interfaces:
              eno1: {}
              eno1.10: {segment: users}
              eno1.20: {segment: servers}
        """;

    assertThat(Judged.ofSections(file.formatted("[users, guests]")).subjects(202))
        .containsExactly("pve interfaces.eno1");
    assertThat(Judged.ofSections(file.formatted("[users, servers, guests]")).subjects(202))
        .isEmpty();
  }

  @Test
  void the_internet_carries_no_tunnel_of_the_size_of_its_own_packets()
      throws UnreadableFileException {
    String file =
        """
        segments: {lan: {subnets: 10.0.0.0/24}}
        devices:
          berlin:
            kind: router
            interfaces:
              wan: {segment: internet, addresses: dhcp}
              lan: {segment: lan, addresses: 10.0.0.1}
              wg0: {tunnel: vpn, mtu: %s}
        tunnels: {vpn: {kind: wireguard}}
        """;

    assertThat(Judged.ofSections(file.formatted("1500")).subjects(203))
        .containsExactly("berlin interfaces.wg0.mtu");
    assertThat(Judged.ofSections(file.formatted("1440")).subjects(203)).isEmpty();
  }

  @Test
  void a_vlan_rides_on_a_bond_that_exists() throws UnreadableFileException {
    String file =
        """
        segments: {lan: {vlan: 10}}
        nodes:
          n1:
            interfaces:
              bond0: {bond: {mode: 802.3ad, links: [eth0, eth1]}}
              %s.10: {segment: lan}
              lan2: {vlan: 11, parent: %s}
        """;

    assertThat(Judged.ofSections(file.formatted("bond1", "bond2")).subjects(902))
        .containsExactly("n1 interfaces.bond1.10.parent", "n1 interfaces.lan2.parent");
    assertThat(Judged.ofSections(file.formatted("eth2", "bond0")).of(902)).isEmpty();
  }

  @Test
  void a_bond_that_only_carries_vlans_may_take_more_than_they_send()
      throws UnreadableFileException {
    String file =
        """
        segments: {lan: {vlan: 10, mtu: 1500}}
        nodes:
          n1:
            interfaces:
              bond0: {mtu: 9000, %sbond: {mode: 802.3ad, links: [eth0, eth1]}}
              bond0.10: {segment: lan}
        """;

    assertThat(Judged.ofSections(file.formatted("")).of(203)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("addresses: dhcp, ")).of(203)).hasSize(1);
  }
}
