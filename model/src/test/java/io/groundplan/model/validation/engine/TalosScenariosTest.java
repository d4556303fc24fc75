package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalosScenariosTest {

  private static Judged storage(String prefix, String address, String cluster, String node)
      throws UnreadableFileException {
    return Judged.ofSections(
        """
        segments:
          lan:
            subnets:
              - {prefix: 192.0.2.0/24, gateway: 192.0.2.1}
              - {prefix: "2001:db8:1::/64", gateway: "2001:db8:1::1"}
            uplink: true
          storage: {subnets: {prefix: %s, gateway: none}}
        clusters: {lab: {%s}}
        nodes:
          cp-1:
            type: controlplane
            %s
            interfaces:
              eth0: {segment: lan, addresses: [192.0.2.11, "2001:db8:1::11"]}
              eth1: {segment: storage, addresses: %s}
        """
            .formatted(
                prefix,
                cluster,
                node.isEmpty() ? "status: in-service" : node,
                "'" + address + "'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/24 | 10.0.0.11 | 'coreDns: true' | '' | 1",
        "198.51.100.0/24 | 198.51.100.11 | 'coreDns: true' | '' | 0",
        "2001:db8::/64 | 2001:db8::11 | 'coreDns: true' | '' | 0",
        "2001:db8::/64 | 2001:db8::11 | serviceSubnets: [10.96.0.0/16, 'fd00:96::/112'] | '' | 1",
        "10.0.0.0/24 | 10.0.0.11 | 'coreDns: true' | validSubnets: lan | 0",
        "10.0.0.0/24 | 10.0.0.11 | 'coreDns: true' | 'validSubnets: [lan, storage]' | 1",
        "10.0.0.0/24 | 10.0.0.11 | 'coreDns: true' | validSubnets: not storage | 0",
        "10.0.0.0/24 | 10.0.0.11 | 'nodeDefaults: {all: {validSubnets: lan}}' | '' | 0",
        "10.0.0.0/24 | 10.0.0.11 | 'nodeDefaults: {all: {validSubnets: lan}}' | validSubnets: any | 1",
        "10.0.0.0/24 | 10.0.0.11 | 'podSubnets: 10.0.0.0/16' | '' | 0"
      })
  void kubelet_has_one_address_of_each_family_that_matters(
      String prefix, String address, String cluster, String node, int problems)
      throws UnreadableFileException {
    Judged judged = storage(prefix, address, cluster, node);

    assertThat(judged.of(408)).hasSize(problems);
  }

  @Test
  void the_message_says_what_kubelet_and_etcd_take_and_the_fix_tells_both()
      throws UnreadableFileException {
    Judged judged = storage("10.0.0.0/24", "10.0.0.11", "", "");

    assertThat(judged.of(408).getFirst().message())
        .startsWith("cp-1 has 10.0.0.11 and 192.0.2.11, of which kubelet and etcd take 10.0.0.11");
    assertThat(judged.of(408).getFirst().fixes())
        .extracting(fix -> fix.label())
        .containsExactly("Let kubelet and etcd of cp-1 use 192.0.2.11");
  }

  @Test
  void subnets_in_their_order_decide_which_address_is_first() throws UnreadableFileException {
    Judged judged = storage("10.0.0.0/24", "10.0.0.11", "", "validSubnets: [lan/ipv4, storage]");

    assertThat(judged.of(408).getFirst().message())
        .contains("leave kubelet 192.0.2.11 and 10.0.0.11, of which it takes the first");
  }

  @Test
  void a_node_that_may_get_more_addresses_is_not_known_to_be_refused()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            nodes:
              node-1: {addresses: [192.0.2.11/24, slaac], validSubnets: "2001:db8::/32"}
              node-2: {addresses: [192.0.2.12/24, dhcp], validSubnets: 10.0.0.0/8}
              node-3: {validSubnets: 10.0.0.0/8}
              node-4: {addresses: 192.0.2.14/24, validSubnets: nowhere}
            """);

    assertThat(judged.of(408)).isEmpty();
  }

  @Test
  void a_bond_and_its_vlans_have_the_addresses_that_their_links_lack()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            nodes:
              node-1:
                validSubnets: 198.51.100.0/24
                interfaces:
                  eth0: {}
                  bond0: {bond: {mode: 802.3ad, links: eth0}}
                  bond0.20: {addresses: 192.0.2.11/24}
            """);

    assertThat(judged.subjects(408)).containsExactly("node-1 validSubnets");
  }

  @Test
  void addresses_of_kubespan_are_no_choice() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            nodes:
              node-1:
                validSubnets: any
                interfaces:
                  eth0: {addresses: 192.0.2.11/24}
                  mesh: {tunnel: mesh, addresses: 10.0.0.11/32}
            tunnels: {mesh: {kind: kubespan}}
            """);

    assertThat(judged.of(408)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "validSubnets: lan | 1",
        "'validSubnets: lan, advertisedSubnets: lan' | 0",
        "'status: in-service' | 0"
      })
  void etcd_is_told_as_well_as_kubelet(String node, int problems) throws UnreadableFileException {
    Judged judged = storage("198.51.100.0/24", "198.51.100.11", "", node.replace(", ", "\n    "));

    assertThat(judged.of(422)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'eth0: {segment: lan, addresses: none}' | '' | 1",
        "'eth0: {segment: lan}' | '' | 0",
        "'eth0: {segment: lan, addresses: dhcp}' | '' | 0",
        "'eth0: {addresses: none}' | '' | 1",
        "'{eth0: {addresses: none}, eth1: {addresses: none}}' | '' | 0",
        "'{eth0: {segment: lan, addresses: dhcp}, eth1: {addresses: none}}' | 'link: eth1,' | 1",
        "'{eth0: {tagged: lan, addresses: none}, eth0.20: {segment: lan, addresses: dhcp}}' | '' | 0",
        "'eth0: {segment: lan, addresses: none}' | 'kind: kube-vip,' | 0",
        "'eth0: {segment: lan, addresses: none}' | 'members: none,' | 0"
      })
  void the_link_of_a_virtual_ip_has_an_address_of_its_own(
      String interfaces, String vip, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 192.0.2.0/24}}
            clusters: {lab: {}}
            nodes: {cp-1: {type: controlplane, interfaces: %s}}
            virtualIps: {api: {%s addresses: 192.0.2.10}}
            """
                .formatted(interfaces.startsWith("{") ? interfaces : "{" + interfaces + "}", vip));

    assertThat(judged.of(409)).hasSize(problems);
  }

  @Test
  void an_ipv6_virtual_ip_asks_for_dhcpv6() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: "2001:db8::/64"}}
            clusters: {lab: {}}
            nodes: {cp-1: {type: controlplane, segment: lan, addresses: none}}
            virtualIps: {api: {addresses: "2001:db8::10"}}
            """);

    assertThat(judged.of(409).getFirst().fixes())
        .extracting(fix -> fix.label())
        .containsExactly("Ask DHCPv6 on cp-1");
  }

  @ParameterizedTest
  @CsvSource({
    "1.13, 1.36.3, 0", "1.13, 1.37.0, 1", "1.13, v1.30.1, 1", "v1.14.0-rc.1, 1.37.0, 0",
    "1.15, 1.20.0, 0", "1.5, 1.20.0, 0", "1.6, 1.29.0, 0", "1.6, 1.30.0, 1"
  })
  void talos_runs_six_minors_of_kubernetes(String talos, String kubernetes, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            "clusters: {lab: {talos: '%s', kubernetes: '%s'}}\n".formatted(talos, kubernetes));

    assertThat(judged.of(412)).hasSize(problems);
  }

  @Test
  void resolvers_of_the_segment_are_those_of_its_nodes() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24, nameservers: ["https://dns.example.net/dns-query"]}
            clusters: {lab: {talos: "1.13"}}
            nodes:
              node-1: {segment: lan, addresses: 192.0.2.11}
              node-2: {segment: lan, addresses: 192.0.2.12}
            """);

    assertThat(judged.subjects(411)).containsExactly("lan nameservers.0");
  }

  @Test
  void clusters_are_judged_by_their_own_version() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {old: {talos: "1.12"}, new: {talos: "1.13"}}
            nodes: {old-1: {cluster: old}, new-1: {cluster: new}}
            tunnels:
              first: {kind: kubespan, members: new, filters: {excludeAdvertisedNetworks: any}}
              second: {kind: kubespan, members: old-1, filters: {excludeAdvertisedNetworks: any}}
            """);

    assertThat(judged.subjects(411)).containsExactly("second filters.excludeAdvertisedNetworks");
  }

  private static List<String> waysIn(String nat, String cluster) throws UnreadableFileException {
    return Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
              home: {subnets: 198.51.100.0/24}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: home, addresses: 198.51.100.2, publicAddress: 203.0.113.7}
                  lan: {segment: lan, addresses: 192.0.2.1}
                nat: {forwards: {api: {%s}}}
            clusters: {lab: {%s}}
            nodes:
              cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
              worker-1: {type: worker, segment: lan, addresses: 192.0.2.21}
            virtualIps: {vip: {addresses: 192.0.2.10}}
            """
                .formatted(nat, cluster))
        .subjects(419);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in: wan, ports: 6443, to: vip | endpoint: vip | 1",
        "in: wan, ports: 443, to: 'vip:6443' | endpoint: vip | 1",
        "in: wan, ports: 6443, to: 192.0.2.10 | endpoint: vip | 1",
        "in: wan, ports: 6443, to: cp-1 | endpoint: vip | 1",
        "ports: 6443, to: vip | endpoint: vip | 1",
        "in: wan, ports: 443, to: vip | endpoint: 'vip:443' | 1",
        "in: wan, ports: 50000, to: cp-1 | endpoint: vip | 1",
        "in: wan, ports: 443, to: vip | endpoint: vip | 0",
        "in: wan, ports: 6443/udp, to: vip | endpoint: vip | 0",
        "in: wan, ports: 6443, to: worker-1 | endpoint: vip | 0",
        "in: wan, ports: 6443, to: vip | endpoint: 203.0.113.7 | 0",
        "in: wan, ports: 6443, to: vip | endpoint: api.example.net | 0",
        "in: wan, ports: 6443, to: vip | 'endpoint: vip, certSans: 203.0.113.7' | 0",
        "in: wan, ports: 6443, to: vip | 'endpoint: vip, certSans: api.example.net' | 0",
        "in: wan, ports: 6443, to: vip | 'endpoint: vip, certSans: 203.0.113.8' | 1",
        "in: wan, ports: 50000, to: cp-1 | 'endpoint: vip, nodeDefaults: {all: {certSans: 203.0.113.7}}' | 0"
      })
  void a_forward_to_an_api_is_named_in_its_certificate(String nat, String cluster, int problems)
      throws UnreadableFileException {
    List<String> subjects = waysIn(nat, cluster);

    assertThat(subjects).hasSize(problems);
  }

  @Test
  void an_address_that_changes_is_not_known_to_be_missing() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 192.0.2.0/24}}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet, publicAddress: dynamic}
                  lan: {segment: lan, addresses: 192.0.2.1}
                nat: {forwards: {api: {in: wan, ports: 6443, to: cp-1}}}
            clusters: {lab: {endpoint: cp-1}}
            nodes: {cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}}
            """);

    assertThat(judged.of(419)).isEmpty();
  }

  @Test
  void host_dns_is_in_the_way_of_ranges_and_prefixes_too() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              ring:
                subnets: {prefix: 169.254.0.0/16, dhcp: 169.254.116.100-200}
            clusters: {lab: {podSubnets: 169.254.0.0/16}}
            nodes: {node-1: {}}
            virtualIps: {api: {addresses: 169.254.116.108}}
            loadBalancerPools: {pool: {ranges: [192.0.2.80-85, 169.254.116.108]}}
            """);

    assertThat(judged.subjects(424))
        .containsExactlyInAnyOrder(
            "api addresses.0", "pool ranges", "ring subnets.0.dhcp", "lab podSubnets.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | install: {disk: /dev/sda} | '' | 0",
        "install: {disk: /dev/sda} | install: {disk: /dev/sda} | '' | 1",
        "install: {disk: /dev/sda} | install: {image: example.net/installer} | status: planned | 1",
        "install: {disk: /dev/sda} | '' | status: offline | 1"
      })
  void a_node_has_a_disk_where_most_have(String first, String second, String third, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            "clusters: {lab: {}}\nnodes:\n  node-1: {%s}\n  node-2: {%s}\n  node-3: {%s}\n"
                .formatted(first, second, third));

    assertThat(judged.of(421)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"dhcp, 1", "none, 0", "dhcpv6, 0"})
  void etcd_is_told_where_dhcp_may_give_a_smaller_address(String outside, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {private: {subnets: 10.0.1.0/24}}
            clusters: {lab: {nodeDefaults: {all: {validSubnets: private}}}}
            nodes:
              cp-1:
                type: controlplane
                interfaces:
                  eth0: {segment: internet, addresses: %s}
                  eth1: {segment: private, addresses: {dhcp: 10.0.1.11}}
            """
                .formatted(outside));

    assertThat(judged.of(422)).hasSize(problems);
  }

  @Test
  void a_link_without_the_address_of_its_node_is_reported_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 192.0.2.0/24}, storage: {subnets: 198.51.100.0/24}}
            clusters: {lab: {nodeDefaults: {all: {validSubnets: lan}, controlplane: {advertisedSubnets: lan}}}}
            nodes:
              cp-1:
                type: controlplane
                interfaces:
                  eth0: {segment: lan, addresses: none}
                  eth1: {segment: storage, addresses: 198.51.100.11}
            virtualIps: {api: {addresses: 192.0.2.10}}
            """);

    assertThat(judged.of(409)).hasSize(1);
    assertThat(judged.of(408)).isEmpty();
  }
}
