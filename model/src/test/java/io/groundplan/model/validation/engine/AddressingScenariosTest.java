package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class AddressingScenariosTest {

  @Test
  void one_address_behind_a_router_that_does_not_translate_is_a_duplicate()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
              vms: {subnets: {prefix: 198.51.100.0/24, gateway: pve}}
            devices:
              pve:
                interfaces:
                  vmbr0: {segment: lan, addresses: 192.0.2.5}
                  vmbr1: {segment: vms, addresses: 198.51.100.1}
              vm: {segment: vms, addresses: 198.51.100.10}
              stray: {segment: lan, addresses: 198.51.100.10/32}
            """);

    assertThat(judged.subjects(101)).containsExactly("vm addresses.0");
  }

  @Test
  void translation_for_one_target_only_does_not_hide_a_segment() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
              vms: {subnets: 192.0.2.0/25}
            devices:
              pve:
                interfaces:
                  vmbr0: {segment: lan, addresses: 192.0.2.5}
                  vmbr1: {segment: vms, addresses: dhcp}
                nat: {snat: {from: lan, to: vm, out: vmbr1, as: vmbr1}}
              vm: {segment: vms, addresses: 192.0.2.10}
            """);

    assertThat(judged.subjects(107)).containsExactly("vms subnets.0.prefix");
  }

  @Test
  void a_virtual_ip_yields_to_a_node_and_a_pinned_address_to_both() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: [192.0.2.0/24, "2001:db8::/64"]}
            nodes:
              cp-1: {type: controlplane, segment: lan, addresses: [192.0.2.10, "2001:db8::10"]}
            virtualIps:
              api: {addresses: [192.0.2.10, "2001:db8::10"]}
            services:
              web: {addresses: 192.0.2.10}
            """);

    assertThat(judged.subjects(101))
        .containsExactly("api addresses.0", "api addresses.1", "web addresses.0");
  }

  @Test
  void the_address_of_an_external_balancer_is_that_of_the_balancer()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            devices:
              haproxy: {segment: lan, addresses: 192.0.2.10}
              router-a: {kind: router, segment: lan, addresses: 192.0.2.1}
            virtualIps:
              api: {kind: external, addresses: 192.0.2.10}
              routers: {kind: vrrp, addresses: 192.0.2.1, members: router-a}
            """);

    assertThat(judged.of(101)).isEmpty();
  }

  @Test
  void two_clusters_on_one_network_cannot_share_a_virtual_ip() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            clusters: {blue: {}, green: {}}
            nodes:
              blue-1: {cluster: blue, type: controlplane, segment: lan, addresses: 192.0.2.11}
              green-1: {cluster: green, type: controlplane, segment: lan, addresses: 192.0.2.12}
            virtualIps:
              blue-api: {cluster: blue, addresses: 192.0.2.10}
              green-api: {cluster: green, addresses: 192.0.2.10}
            """);

    assertThat(judged.subjects(101)).containsExactly("green-api addresses.0");
  }

  @Test
  void clusters_on_equal_networks_at_two_sites_may_share_a_virtual_ip()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan-blue: {subnets: 192.0.2.0/24}
              lan-green: {subnets: 192.0.2.0/24}
            clusters: {blue: {}, green: {}}
            nodes:
              blue-1: {cluster: blue, type: controlplane, segment: lan-blue, addresses: 192.0.2.11}
              green-1:
                {cluster: green, type: controlplane, segment: lan-green, addresses: 192.0.2.11}
            virtualIps:
              blue-api: {cluster: blue, addresses: 192.0.2.10}
              green-api: {cluster: green, addresses: 192.0.2.10}
            """);

    assertThat(judged.of(101)).isEmpty();
    assertThat(judged.of(107)).isEmpty();
  }

  @Test
  void nodes_of_one_cluster_without_a_drawn_network_cannot_share_an_address()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            nodes:
              cp-1: {type: controlplane, addresses: 192.0.2.11/24}
              cp-2: {type: controlplane, addresses: 192.0.2.11/24}
            """);

    assertThat(judged.subjects(101)).containsExactly("cp-2 addresses.0");
  }

  @Test
  void storage_links_of_which_nothing_is_stated_may_repeat() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            segments:
              lan: {subnets: 192.0.2.0/24}
            nodes:
              cp-1:
                interfaces:
                  eth0: {segment: lan, addresses: 192.0.2.11}
                  thunderbolt0: {addresses: 198.51.100.0/31}
              cp-2:
                interfaces:
                  eth0: {segment: lan, addresses: 192.0.2.12}
                  thunderbolt0: {addresses: 198.51.100.0/31}
            """);

    assertThat(judged.of(101)).isEmpty();
  }

  @Test
  void addresses_inherited_from_the_internet_are_compared_there() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            nodes:
              edge-1: {type: worker, segment: internet, addresses: 203.0.113.7/32}
              edge-2: {type: worker, segment: internet, addresses: {dhcp: 203.0.113.7}}
            """);

    assertThat(judged.subjects(101)).containsExactly("edge-2 addresses.0");
  }

  @Test
  void the_next_free_address_avoids_leases_pools_and_gateways() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan:
                subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.12, dhcp: 192.0.2.13-20}
                uplink: true
            loadBalancerPools:
              pool: {ranges: 192.0.2.21-29}
            devices:
              nas: {segment: lan, addresses: 192.0.2.11}
              printer: {segment: lan, addresses: 192.0.2.11}
            """);

    assertThat(judged.of(101))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.fixes().getFirst().label())
                .isEqualTo("Give printer the address 192.0.2.30"));
  }

  @Test
  void a_static_address_in_a_lease_range_of_another_segment_is_fine()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, dhcp: 192.0.2.100-199}}
              lab: {subnets: 192.0.2.0/24}
            devices:
              probe: {segment: lab, addresses: 192.0.2.120}
            """);

    assertThat(judged.of(104)).isEmpty();
  }

  @Test
  void a_virtual_ip_in_a_lease_range_is_reported_with_a_fix_that_splits_the_range()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, dhcp: 192.0.2.100-199}}
            virtualIps:
              api: {addresses: 192.0.2.150}
            """);
    var fix = judged.of(104).getFirst().fixes().getFirst();

    var mended = fix.change().apply(judged.read().topology());

    assertThat(mended.all().getFirst().toString())
        .contains("192.0.2.100-192.0.2.149", "192.0.2.151-192.0.2.199");
  }

  @Test
  void the_router_that_a_fix_draws_owns_the_gateway() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}
            devices:
              router: {segment: lan, addresses: 192.0.2.9}
            """);
    var fix = judged.of(106).getFirst().fixes().getFirst();

    var mended = fix.change().apply(judged.read().topology());

    assertThat(mended.all()).hasSize(3);
    assertThat(Validator.validate(mended, judged.read().problems(), Judged.TODAY).problems())
        .isEmpty();
  }

  @Test
  void link_local_addresses_are_unique_in_their_segment_only() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {}, lab: {}}
            devices:
              one: {segment: lan, addresses: 169.254.1.5}
              two: {segment: lan, addresses: 169.254.1.5}
              three: {segment: lab, addresses: 169.254.1.5}
            """);

    assertThat(judged.subjects(101)).containsExactly("two addresses.0");
  }

  @Test
  void a_storage_box_cannot_be_the_gateway_that_others_run() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}, uplink: true}}
            devices: {nas: {kind: nas, segment: lan, addresses: 192.0.2.1}}
            """);

    assertThat(judged.subjects(101)).containsExactly("nas addresses.0");
  }

  @Test
  void a_listed_member_of_a_tunnel_is_in_its_subnets() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 192.0.2.0/24}}
            devices: {router: {kind: router, segment: lan, addresses: 192.0.2.1}}
            tunnels: {road: {kind: wireguard, subnets: 192.0.2.128/25, members: router}}
            """);

    assertThat(judged.subjects(107)).containsExactly("road subnets.0");
  }

  @Test
  void a_gateway_of_an_interface_that_nobody_is_stands_out() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}}}
            devices:
              router: {kind: router, segment: lan, addresses: 192.0.2.1}
              server: {segment: lan, addresses: 192.0.2.10, gateway: 192.0.2.254}
              other: {segment: lan, addresses: 192.0.2.11, gateway: 192.0.2.1}
            """);

    assertThat(judged.subjects(106)).containsExactly("server gateway.0");
  }

  @Test
  void a_literal_gateway_of_the_other_family_is_none() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: "2001:db8::1"}, uplink: true}
            """);

    assertThat(judged.subjects(105)).containsExactly("lan subnets.0.gateway.0");
  }

  @Test
  void a_length_that_a_node_inherits_is_compared() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: [192.0.2.0/24, 192.0.2.64/26]}}
            nodes:
              one: {addresses: 192.0.2.70/26, segment: lan}
              two: {addresses: 192.0.2.71/25, segment: lan}
            """);

    assertThat(judged.subjects(108)).containsExactly("two addresses.0");
  }

  @Test
  void a_pool_inside_a_larger_reservation_uses_what_is_kept_free() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: {prefix: 192.0.2.0/24, reserved: 192.0.2.192/26}}}
            loadBalancerPools:
              part: {ranges: 192.0.2.200-209}
              all: {ranges: 192.0.2.0/24}
            """);

    assertThat(judged.subjects(113)).containsExactly("part ranges.0");
  }

  @Test
  void documentation_space_stands_for_public_addresses_where_the_file_says_so()
      throws UnreadableFileException {
    String file =
        """
        segments: {lan: {subnets: 192.168.1.0/24}, lab: {subnets: 192.168.2.0/24}}
        devices: {server: {segment: internet, addresses: %s}}
        virtualIps: {api: {addresses: 198.51.100.10}}
        """;

    assertThat(Judged.ofSections(file.formatted("203.0.113.7/32")).subjects(114)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("dhcp")).subjects(114))
        .containsExactly("api addresses.0");
  }

  @Test
  void an_address_on_the_machine_itself_is_named_by_the_machine() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: {prefix: 192.0.2.0/24, reserved: 192.0.2.2-9}}}
            devices:
              nas: {segment: lan, addresses: 192.0.2.5, interfaces: {eth1: {}}}
              core: {kind: switch, segment: lan, addresses: 192.0.2.2}
            """);

    assertThat(judged.of(113))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("nas has 192.0.2.5"));
  }

  @Test
  void bonds_of_two_machines_cannot_have_one_hardware_address() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            nodes:
              one:
                interfaces:
                  bond0:
                    bond: {mode: 802.3ad, links: [eth0, eth1]}
                    mac: 00:00:5e:00:53:01
                  bond0.20: {mac: 00:00:5e:00:53:01}
              two:
                interfaces:
                  bond0:
                    bond: {mode: 802.3ad, links: [eth0, eth1]}
                    mac: 00:00:5e:00:53:01
            """);

    assertThat(judged.subjects(116)).containsExactly("two interfaces.bond0.mac");
  }

  @Test
  void the_only_address_of_a_machine_in_a_cloud_network_lies_in_its_subnet()
      throws UnreadableFileException {
    String file =
        """
        segments: {private: {subnets: 10.0.1.0/24}}
        nodes:
          n1: {segment: private, addresses: %s}
        """;

    assertThat(Judged.ofSections(file.formatted("10.0.2.11/32")).subjects(102))
        .containsExactly("n1 addresses.0");
    assertThat(Judged.ofSections(file.formatted("10.0.1.11/32")).of(102)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("[10.0.1.11, 10.0.2.11/32]")).of(102)).isEmpty();
    assertThat(Judged.ofSections(file.formatted("65.108.12.11/32")).of(102)).isEmpty();
  }

  @Test
  void a_link_local_address_lies_in_a_subnet_of_such() throws UnreadableFileException {
    String file =
        """
        segments:
          thunderbolt: {subnets: {prefix: 169.254.255.2/31, gateway: none}}
          lan: {subnets: 10.0.0.0/24}
        nodes:
          n1:
            interfaces:
              tb0: {mac: '02:00:00:00:00:01', segment: thunderbolt, addresses: %s/31}
              eth0: {mac: '02:00:00:00:00:02', segment: lan, addresses: [10.0.0.11, 169.254.7.7/16]}
        """;

    assertThat(Judged.ofSections(file.formatted("169.254.255.4")).subjects(102))
        .containsExactly("n1 interfaces.tb0.addresses.0");
    assertThat(Judged.ofSections(file.formatted("169.254.255.3")).of(102)).isEmpty();
  }
}
