package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class RoutingScenariosTest {

  /** The NAT bridge of a hypervisor, as homelabs have it. */
  private static final String NAT_BRIDGE =
      """
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, gateway: home-router}}
        vms: {subnets: {prefix: 198.51.100.0/24, gateway: %s}}
      devices:
        home-router:
          kind: router
          interfaces:
            wan: {segment: internet}
            lan: {segment: lan, addresses: 192.0.2.1}
        pve:
          kind: hypervisor
          forwarding: true
          interfaces:
            vmbr0: {bridge: {}, segment: lan, addresses: 192.0.2.55}
            vmbr1: {bridge: {}, segment: vms, addresses: 198.51.100.1}
          nat: %s
      nodes:
        worker-1: {type: worker, host: pve, segment: vms, addresses: 198.51.100.70}
      services:
        web: {addresses: 198.51.100.80, ports: 80}
      """;

  private static Judged bridge(String gateway, String nat) throws UnreadableFileException {
    return Judged.ofSections(NAT_BRIDGE.formatted(gateway, nat));
  }

  @Test
  void a_forward_through_the_gateway_of_its_target_needs_no_source_nat()
      throws UnreadableFileException {
    Judged judged =
        bridge(
            "pve", "{masquerade: {out: vmbr0}, forwards: {web: {in: vmbr0, ports: 80, to: web}}}");

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void without_a_gateway_at_the_target_the_reply_is_lost() throws UnreadableFileException {
    Judged judged =
        bridge(
            "none", "{masquerade: {from: vms, out: vmbr0}, forwards: {web: {ports: 80, to: web}}}");

    assertThat(judged.subjects(305)).containsExactly("pve nat.forwards.web.to.0");
  }

  @Test
  void masquerade_towards_the_target_brings_the_reply_back() throws UnreadableFileException {
    Judged judged =
        bridge("none", "{masquerade: {out: vmbr1}, forwards: {web: {ports: 80, to: web}}}");

    assertThat(judged.of(305)).isEmpty();
  }

  @Test
  void nodes_behind_a_bridge_that_only_forwards_ports_have_no_way_out()
      throws UnreadableFileException {
    Judged judged = bridge("pve", "{forwards: {web: {in: vmbr0, ports: 80, to: web}}}");

    assertThat(judged.subjects(307)).containsExactly("vms subnets.0.gateway");
  }

  @Test
  void a_router_with_a_route_back_lets_them_out() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            NAT_BRIDGE
                .formatted("pve", "{forwards: {web: {in: vmbr0, ports: 80, to: web}}}")
                .replace(
                    "    kind: router\n",
                    "    kind: router\n    routes: {destination: vms, gateway: pve}\n"));

    assertThat(judged.of(307)).isEmpty();
  }

  @Test
  void of_a_bridge_without_any_nat_rule_it_is_not_known_what_it_translates()
      throws UnreadableFileException {
    Judged judged = bridge("pve", "{}");

    assertThat(judged.of(307)).isEmpty();
  }

  @Test
  void each_unscoped_rule_is_reported_and_its_fix_names_the_way_out()
      throws UnreadableFileException {
    Judged judged =
        bridge("pve", "{masquerade: {out: vmbr0}, snat: [{to: web, as: vmbr1}, {as: vmbr1}]}");

    assertThat(judged.subjects(306)).containsExactly("pve nat.snat.0", "pve nat.snat.1");
    assertThat(judged.of(306).getFirst().fixes())
        .singleElement()
        .satisfies(fix -> assertThat(fix.label()).isEqualTo("Translate only what leaves by vmbr1"));
  }

  @Test
  void a_forward_may_lead_to_a_pool_address_that_a_service_has() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            NAT_BRIDGE.formatted(
                    "pve",
                    "{masquerade: {out: vmbr0}, forwards: {web: {ports: 80, to: 198.51.100.80}, "
                        + "lost: {ports: 81, to: 198.51.100.81}}}")
                + "loadBalancerPools: {pool: {ranges: 198.51.100.80-85}}\n");

    assertThat(judged.subjects(303)).containsExactly("pve nat.forwards.lost.to.0");
    assertThat(judged.of(303).getFirst().fixes())
        .extracting(fix -> fix.label())
        .containsExactly("Remove the forward lost");
  }

  @Test
  void an_interface_by_dhcp_leaves_open_which_next_hops_it_reaches()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              client:
                interfaces:
                  eth0: {addresses: dhcp}
                  eth1: {addresses: 192.0.2.11/24}
                routes:
                  - {destination: 203.0.113.0/24, gateway: 198.51.100.1}
                  - {destination: "2001:db8::/32", gateway: "2001:db8::1"}
            """);

    assertThat(judged.of(301)).isEmpty();
  }

  @Test
  void a_route_without_gateway_connects_its_destination() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              server:
                interfaces:
                  eth0: {addresses: 192.0.2.11/24}
                routes:
                  - {destination: 198.51.100.1/32, interface: eth0}
                  - {destination: 203.0.113.0/24, gateway: 198.51.100.1}
            """);

    assertThat(judged.of(301)).isEmpty();
  }

  @Test
  void a_pool_address_may_be_one_that_a_gateway_will_get() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            NAT_BRIDGE.formatted(
                    "pve",
                    "{masquerade: {out: vmbr0}, forwards: {web: {ports: 80, to: 198.51.100.81}}}")
                + "loadBalancerPools: {pool: {ranges: 198.51.100.80-85}}\n"
                + "gateways: {ingress: {pool: pool}}\n");

    assertThat(judged.of(303)).isEmpty();
  }

  @Test
  void a_target_with_a_route_of_its_own_by_the_forwarding_machine_answers_through_it()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            NAT_BRIDGE
                .formatted(
                    "none",
                    "{masquerade: {from: vms, out: vmbr0}, "
                        + "forwards: {web: {in: vmbr0, ports: 80, to: worker-1}}}")
                .replace(
                    "198.51.100.70}", "198.51.100.70, routes: {destination: any, gateway: pve}}"));

    assertThat(judged.of(305)).isEmpty();
  }

  @Test
  void a_source_of_all_addresses_limits_nothing() throws UnreadableFileException {
    Judged judged = bridge("pve", "{masquerade: {from: 0.0.0.0/0}}");

    assertThat(judged.subjects(306)).containsExactly("pve nat.masquerade.0");
  }

  @Test
  void masquerade_on_the_inner_interface_lets_nobody_out() throws UnreadableFileException {
    Judged judged = bridge("pve", "{masquerade: {from: vms, out: vmbr1}}");

    assertThat(judged.subjects(307)).containsExactly("vms subnets.0.gateway");
  }

  @Test
  void a_route_to_a_private_network_is_no_way_out() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              vms: {subnets: {prefix: 198.51.100.0/24, gateway: none}}
            nodes:
              worker-1:
                type: worker
                segment: vms
                addresses: 198.51.100.10
                routes: {destination: 10.8.0.0/16, gateway: 198.51.100.1}
              worker-2:
                type: worker
                segment: vms
                addresses: 198.51.100.11
                routes: {destination: any, gateway: 198.51.100.1}
            """);

    assertThat(judged.of(307))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("worker-1 has"));
  }

  @Test
  void a_lease_of_a_subnet_without_gateway_names_none() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              vms: {subnets: [{prefix: 198.51.100.0/24, gateway: none}, {prefix: "2001:db8::/64", gateway: none}]}
              open: {subnets: 192.0.2.0/24}
            nodes:
              worker-1: {type: worker, segment: vms, addresses: [dhcp, dhcpv6]}
              worker-2: {type: worker, segment: open, addresses: dhcp}
            """);

    assertThat(judged.subjects(307)).containsExactly("vms subnets.0.gateway");
  }

  @Test
  void a_router_on_the_internet_has_to_translate_each_private_network()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 10.20.0.0/24, gateway: router}}
              lab: {subnets: {prefix: 10.30.0.0/24, gateway: router}}
              six: {subnets: {prefix: "2001:db8::/64", gateway: router}}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet}
                  lan: {segment: lan, addresses: 10.20.0.1}
                  lan.30: {segment: lab, addresses: 10.30.0.1}
                  lan.60: {segment: six, addresses: "2001:db8::1"}
                nat: {masquerade: {from: lan, out: wan}}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: 10.20.0.11}
              worker-2: {type: worker, segment: lab, addresses: 10.30.0.11}
              worker-3: {type: worker, segment: six, addresses: "2001:db8::11"}
            """);

    assertThat(judged.of(307))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("add lab to its masquerade"));
  }

  @Test
  void default_gateways_that_name_each_other_are_a_circle() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              one: {subnets: {prefix: 192.0.2.0/24, gateway: east/eth0}}
              two: {subnets: {prefix: 198.51.100.0/24, gateway: west/eth1}}
            devices:
              west:
                kind: router
                interfaces:
                  eth0: {segment: one, addresses: 192.0.2.1}
                  eth1: {segment: two, addresses: 198.51.100.1}
              east:
                kind: router
                interfaces:
                  eth0: {segment: one, addresses: 192.0.2.2}
                  eth1: {segment: two, addresses: 198.51.100.2}
            """);

    assertThat(judged.of(310))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .startsWith("east sends what it does not know better in a circle"));
  }

  @Test
  void default_routes_that_nodes_inherit_are_judged_but_not_edited_there()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}
              storage: {subnets: {prefix: 198.51.100.0/24, gateway: 198.51.100.1}}
            clusters:
              lab:
                nodeDefaults:
                  all:
                    interfaces:
                      bond0: {bond: {mode: 802.3ad, links: [eth0, eth1]}, segment: lan, addresses: dhcp}
                      bond0.20: {segment: storage, addresses: dhcp}
            nodes:
              worker-1: {type: worker}
            """);

    assertThat(judged.subjects(302)).containsExactly("worker-1 interfaces.bond0.20");
    assertThat(judged.of(302).getFirst().fixes()).isEmpty();
  }

  @Test
  void a_node_whose_cluster_is_elsewhere_routed_is_stranded_without_a_tag()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}}
              other: {subnets: 198.51.100.0/24}
              apart: {subnets: 203.0.113.0/24}
            devices:
              router:
                kind: router
                interfaces: {wan: {segment: internet}, lan: {segment: lan, addresses: 192.0.2.1}}
              far: {segment: apart, addresses: 203.0.113.7}
            clusters: {lab: {}}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: 192.0.2.11}
              worker-2: {type: worker, segment: other, addresses: 198.51.100.11}
            """);

    assertThat(judged.subjects(311)).containsExactly("other subnets");
  }

  @Test
  void the_api_is_known_by_the_port_of_the_endpoint() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}}
            devices:
              router:
                kind: router
                interfaces: {wan: {segment: internet}, lan: {segment: lan, addresses: 192.0.2.1}}
                nat:
                  forwards:
                    api: {ports: 443, to: balancer}
                    web: {ports: 80, to: balancer}
              balancer: {segment: lan, addresses: 192.0.2.9}
            clusters: {lab: {endpoint: "balancer:443"}}
            """);

    assertThat(judged.subjects(312)).containsExactly("router nat.forwards.api");
  }

  @Test
  void a_forward_to_a_pool_leads_to_nobody_and_one_to_itself_comes_back()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            NAT_BRIDGE.formatted(
                    "pve",
                    "{masquerade: {from: vms, out: vmbr0}, forwards: {web: {in: vmbr0, ports: 80, to: pool}, "
                        + "own: {in: vmbr0, ports: 8022, to: 'pve/vmbr0:22'}}}")
                + "loadBalancerPools: {pool: {ranges: 198.51.100.80-85}}\n");

    assertThat(judged.subjects(303)).containsExactly("pve nat.forwards.web.to.0");
    assertThat(judged.of(305)).isEmpty();
  }

  @Test
  void a_trunk_without_addresses_hides_no_wrong_gateway() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {vlan: 10, subnets: {prefix: 10.0.10.0/24, gateway: fw}}}
            devices:
              fw:
                kind: router
                interfaces:
                  wan: {segment: internet, addresses: 80.120.4.2/30, gateway: 80.120.4.5}
                  lagg0: {tagged: lan}
                  lagg0.10: {segment: lan, addresses: 10.0.10.1}
                routes: {destination: 10.9.0.0/16, gateway: 10.0.11.9}
            """);

    assertThat(judged.subjects(301))
        .containsExactly("fw interfaces.wan.gateway.0", "fw routes.0.gateway.0");
  }

  @Test
  void a_next_hop_on_a_route_without_gateway_is_reached() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              vps:
                interfaces:
                  eth0: {segment: internet, addresses: 80.120.4.2/30, gateway: 80.120.9.1}
                routes: {destination: 80.120.9.0/30, interface: eth0}
            """);

    assertThat(judged.of(301)).isEmpty();
  }

  @Test
  void bonded_nodes_that_masquerade_forgets_have_no_way_out() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              bmc: {vlan: 99, subnets: {prefix: 10.99.0.0/24, gateway: fw}}
              nodes: {vlan: 100, subnets: {prefix: 10.100.0.0/24, gateway: fw}}
              storage: {vlan: 200, subnets: {prefix: 10.200.0.0/24, gateway: none}}
            devices:
              fw:
                kind: router
                interfaces:
                  wan: {segment: internet, addresses: dhcp}
                  lan: {tagged: [bmc, nodes]}
                  lan.99: {segment: bmc, addresses: 10.99.0.1}
                  lan.100: {segment: nodes, addresses: 10.100.0.1}
                nat: {masquerade: {from: bmc, out: wan}}
            nodes:
              n1:
                interfaces:
                  bond0: {bond: {mode: 802.3ad, links: [eth0, eth1]}}
                  bond0.100: {segment: nodes, addresses: 10.100.0.11}
                  bond0.200: {segment: storage, addresses: 10.200.0.11}
            """);

    assertThat(judged.subjects(307)).containsExactly("nodes subnets.0.gateway");
  }

  @Test
  void a_router_further_on_that_forgets_a_rack_leaves_it_without_a_way_out()
      throws UnreadableFileException {
    String file =
        """
        segments:
          rack-a: {subnets: {prefix: 10.1.0.0/24, gateway: tor-a}}
          rack-b: {subnets: {prefix: 10.2.0.0/24, gateway: tor-b}}
          link: {subnets: {prefix: 10.9.0.0/29, gateway: none}}
        devices:
          spine:
            kind: router
            interfaces:
              up: {segment: internet, addresses: dhcp}
              down: {segment: link, addresses: 10.9.0.1}
            routes:
              - {destination: rack-a, gateway: tor-a}
              - {destination: %s, gateway: tor-b}
            nat: {masquerade: {from: rack-a, out: up}}
          tor-a:
            kind: router
            interfaces:
              up: {segment: link, addresses: 10.9.0.2, gateway: spine}
              down: {segment: rack-a, addresses: 10.1.0.1}
          tor-b:
            kind: router
            interfaces:
              up: {segment: link, addresses: 10.9.0.3}
              down: {segment: rack-b, addresses: 10.2.0.1}
            routes: {destination: any, gateway: spine}
        nodes:
          a: {segment: rack-a, addresses: 10.1.0.11}
          b: {segment: rack-b, addresses: 10.2.0.11}
        """;

    assertThat(Judged.ofSections(file.formatted("rack-b")).subjects(307))
        .containsExactly("rack-b subnets.0.gateway");
    assertThat(Judged.ofSections(file.formatted("10.8.0.0/16")).of(307)).isEmpty();
  }
}
