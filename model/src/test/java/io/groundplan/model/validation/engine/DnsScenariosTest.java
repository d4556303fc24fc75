package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class DnsScenariosTest {

  @Test
  void a_server_that_asks_itself_is_a_loop() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            devices:
              pi-hole: {segment: lan, addresses: 192.0.2.53, dns: {upstreams: "udp://192.0.2.53:53"}}
            """);

    assertThat(judged.subjects(706)).containsExactly("pi-hole dns.upstreams");
    assertThat(judged.of(706).getFirst().message()).contains("pi-hole asks itself");
  }

  @Test
  void a_loop_of_three_is_reported_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              a: {dns: {upstreams: b}}
              b: {dns: {upstreams: c}}
              c: {dns: {upstreams: a}}
            """);

    assertThat(judged.subjects(706)).containsExactly("a dns.upstreams");
    assertThat(judged.of(706).getFirst().message())
        .contains("a asks b, which asks c, which asks a again");
  }

  @Test
  void a_longer_domain_leads_out_of_the_circle() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              a: {dns: {forwarding: {lab.example: b}, upstreams: 9.9.9.9}}
              b: {dns: {forwarding: {lab.example: 9.9.9.9}, upstreams: a}}
            """);

    assertThat(judged.of(706)).isEmpty();
  }

  @Test
  void a_cluster_service_may_be_in_the_circle() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              pi-hole: {dns: {forwarding: {lab.example: k8s-gateway}}}
            services:
              k8s-gateway: {dns: {zones: other.example, upstreams: pi-hole}}
            """);

    assertThat(judged.subjects(706)).containsExactly("pi-hole dns.forwarding.lab.example");
  }

  @Test
  void unowned_servers_are_found_in_the_defaults_of_nodes() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: ["2001:db8::/64", 192.0.2.0/24]}
            clusters:
              lab: {nodeDefaults: {worker: {nameservers: ["2001:db8::53", 192.0.2.11]}}}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: [192.0.2.11, "2001:db8::11"]}
            """);

    assertThat(judged.subjects(701)).containsExactly("lab nodeDefaults.worker.nameservers.0");
  }

  @Test
  void a_client_that_leases_from_known_ranges_cannot_be_the_server()
      throws UnreadableFileException {
    String network =
        """
        segments:
          lan: {subnets: {prefix: 192.0.2.0/24%s}, nameservers: 192.0.2.53}
        devices:
          laptop: {segment: lan, addresses: dhcp}
        """;

    Judged known = Judged.ofSections(network.formatted(", dhcp: 192.0.2.100-199"));
    Judged unknown = Judged.ofSections(network.formatted(""));

    assertThat(known.subjects(701)).containsExactly("lan nameservers.0");
    assertThat(unknown.of(701)).isEmpty();
  }

  @Test
  void a_forward_in_the_same_zone_and_a_record_of_the_gateway_may_be_one_answer()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24, nameservers: [adguard, pi-hole]}
            devices:
              adguard: {segment: lan, addresses: 192.0.2.53, dns: {forwarding: {lab.example: k8s}}}
              pi-hole: {segment: lan, addresses: 192.0.2.54, dns: {records: {'*.lab.example': web}}}
            services:
              k8s: {addresses: 192.0.2.200, dns: {product: k8s_gateway, zones: lab.example}}
            gateways:
              web: {addresses: 192.0.2.201}
            """);

    assertThat(judged.of(705)).isEmpty();
  }

  @Test
  void a_resolver_without_the_domain_of_the_other_disagrees() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            devices:
              adguard: {segment: lan, addresses: 192.0.2.53, dns: {forwarding: {lab.example: k8s}}}
              pi-hole:
                segment: lan
                addresses: 192.0.2.54
                dns: {records: {nas.example: adguard}, upstreams: [9.9.9.9, "https://dns.example.net"]}
            services:
              k8s: {addresses: 192.0.2.200, dns: {product: k8s_gateway, zones: lab.example}}
            clusters:
              lab: {nodeDefaults: {all: {nameservers: [192.0.2.53, 192.0.2.54]}}}
            """);

    assertThat(judged.subjects(705)).containsExactly("lab nodeDefaults.all.nameservers.1");
  }

  @Test
  void two_names_of_one_owner_are_one_answer() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24, nameservers: [adguard, pi-hole]}
              storage: {subnets: 198.51.100.0/24}
            devices:
              adguard: {segment: lan, addresses: 192.0.2.53, dns: {records: {nas.example: nas/eth0}}}
              pi-hole:
                segment: lan
                addresses: 192.0.2.54
                dns: {records: {nas.example: files.example, files.example: nas/eth1}}
              nas:
                interfaces:
                  eth0: {segment: lan, addresses: 192.0.2.11}
                  eth1: {segment: storage, addresses: 198.51.100.11}
            """);

    assertThat(judged.of(705)).isEmpty();
  }

  @Test
  void a_router_that_is_not_drawn_may_lead_to_the_server() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: {prefix: 10.20.0.0/24, gateway: 10.20.0.1}, nameservers: 10.30.0.53}
              vms: {subnets: 10.30.0.0/24}
            devices:
              resolver: {segment: vms, addresses: 10.30.0.53}
            """);

    assertThat(judged.of(712)).isEmpty();
  }

  @Test
  void a_tunnel_may_lead_to_the_server() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: {prefix: 10.20.0.0/24, gateway: router}, nameservers: 10.30.0.53}
              office: {subnets: 10.30.0.0/24}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet}
                  lan: {segment: home, addresses: 10.20.0.1}
              resolver: {segment: office, addresses: 10.30.0.53}
            tunnels:
              wg: {kind: wireguard, members: router}
            """);

    assertThat(judged.of(712)).isEmpty();
  }

  @Test
  void two_sites_without_a_way_between_them_do_not_share_a_server() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: {prefix: 10.20.0.0/24, gateway: router}, nameservers: resolver}
              office: {subnets: 10.30.0.0/24}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet}
                  lan: {segment: home, addresses: 10.20.0.1}
              resolver: {segment: office, addresses: 10.30.0.53}
            """);

    assertThat(judged.subjects(712)).containsExactly("home nameservers.0");
  }

  @Test
  void nodes_of_another_cluster_do_not_reach_a_service_address() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              one: {serviceSubnets: [10.96.0.0/16, "fd00:96::/112"]}
              two: {serviceSubnets: 10.97.0.0/16, nodeDefaults: {all: {nameservers: [10.96.0.10, "fd00:96::a"]}}}
            nodes:
              two-1: {cluster: two, type: worker}
            """);

    assertThat(judged.subjects(712))
        .containsExactly(
            "two nodeDefaults.all.nameservers.0", "two nodeDefaults.all.nameservers.1");
  }

  @Test
  void a_server_that_asks_its_own_cluster_alone_does_not_start_it() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24, nameservers: [pi-hole, adguard]}
            clusters:
              lab: {}
            devices:
              pi-hole: {segment: lan, addresses: 192.0.2.53, dns: {upstreams: adguard}}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: 192.0.2.11}
            services:
              adguard: {addresses: 192.0.2.200, dns: {}}
            """);

    assertThat(judged.subjects(711)).containsExactly("lan nameservers");
  }

  @Test
  void nodes_of_another_cluster_may_ask_the_first() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24, nameservers: adguard}
            clusters:
              one: {}
              two: {}
            nodes:
              worker-1: {cluster: two, type: worker, segment: lan, addresses: 192.0.2.11}
            services:
              adguard: {cluster: one, addresses: 192.0.2.200, dns: {}}
            """);

    assertThat(judged.of(711)).isEmpty();
  }

  @Test
  void a_rewrite_may_be_written_out_as_a_record_of_either_family() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              adguard:
                dns:
                  records:
                    '*.lab.example': {type: A, value: 192.0.2.200}
                    '*.six.example': {type: AAAA, value: "2001:db8::200"}
            services:
              k8s-gateway:
                addresses: [192.0.2.200, "2001:db8::200"]
                dns: {zones: [lab.example, six.example]}
            """);

    assertThat(judged.subjects(703))
        .containsExactly("adguard dns.records.*.lab.example", "adguard dns.records.*.six.example");
  }

  @Test
  void a_client_by_dhcp_takes_the_gateway_of_its_segment_to_the_server()
      throws UnreadableFileException {
    String file =
        """
        segments:
          home: {nameservers: dns, subnets: {prefix: 10.8.10.0/24, gateway: router}}
          island: {subnets: {prefix: 10.9.9.0/24, gateway: none}}
        devices:
          router:
            kind: router
            interfaces:
              wan: {segment: internet, addresses: dhcp}
              lan: {segment: home, addresses: 10.8.10.1}%s
          dns: {segment: island, addresses: 10.9.9.53, dns: {product: unbound}}
          pc: {segment: home, addresses: dhcp}
        """;

    assertThat(Judged.ofSections(file.formatted("")).subjects(712))
        .containsExactly("home nameservers.0");
    assertThat(
            Judged.ofSections(
                    file.formatted("\n      island: {segment: island, addresses: 10.9.9.1}"))
                .of(712))
        .isEmpty();
  }

  @Test
  void nodes_and_clients_answer_no_names_unless_they_say_so() throws UnreadableFileException {
    String file =
        """
        segments: {lan: {subnets: 10.0.0.0/24}}
        devices:
          dns: {segment: lan, addresses: 10.0.0.2, dns: {forwarding: {lab.example.net: %s}}}
          nas: {kind: nas, segment: lan, addresses: 10.0.0.5}
          box: {kind: server, segment: lan, addresses: 10.0.0.6}
          second: {kind: nas, segment: lan, addresses: 10.0.0.7, dns: {product: dnsmasq}}
        nodes:
          n1: {segment: lan, addresses: 10.0.0.11}
        """;

    assertThat(Judged.ofSections(file.formatted("nas")).of(702)).hasSize(1);
    assertThat(Judged.ofSections(file.formatted("n1")).of(702)).hasSize(1);
    assertThat(Judged.ofSections(file.formatted("10.0.0.11")).of(702)).hasSize(1);
    assertThat(Judged.ofSections(file.formatted("[box, second]")).of(702)).isEmpty();
  }
}
