package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.RoutingRule;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.VlanLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyFileReadTest {

  private static final String HEAD = "groundplan: 1\nname: x\n";

  @Test
  void a_machine_with_one_link_carries_its_keys_itself() throws Exception {
    ReadResult read =
        read(HEAD + "nodes:\n  n1: {type: worker, segment: lan, addresses: 192.0.2.1/24}\n");

    Node node = read.topology().find(ElementId.parse("n1"), Node.class).orElseThrow();
    assertThat(node.interfaces()).hasSize(1);
    assertThat(node.interfaces().getFirst().name()).isEmpty();
    assertThat(node.interfaces().getFirst().staticAddresses())
        .containsExactly(StaticAddress.parse("192.0.2.1/24"));
  }

  @Test
  void the_name_of_a_vlan_interface_says_tag_and_parent() throws Exception {
    ReadResult read = read(HEAD + "devices:\n  r: {interfaces: {bond0.20: {segment: servers}}}\n");

    Device router = read.topology().find(ElementId.parse("r"), Device.class).orElseThrow();
    assertThat(router.interfaces().getFirst().link().kind()).isInstanceOf(VlanLink.class);
    assertThat(router.interfaces().getFirst().vlanId().orElseThrow()).hasToString("20");
    assertThat(router.interfaces().getFirst().parent().orElseThrow()).hasToString("bond0");
  }

  @Test
  void how_exported_files_stand_is_read_beside_the_network() throws Exception {
    ReadResult read =
        read(
            HEAD
                + "export: {profile: plain, paths: {talos: k/talos}, singleLinkBonds: true}\n"
                + "segments: {}\n");

    ExportSettings settings = read.topology().exportSettings();
    assertThat(read.problems()).isEmpty();
    assertThat(settings.profile()).contains(ExportProfile.PLAIN);
    assertThat(settings.paths()).containsExactly(Map.entry("talos", "k/talos"));
    assertThat(settings.singleLinkBonds()).contains(true);
  }

  @Test
  void a_profile_that_there_is_not_is_a_problem_of_its_line() throws Exception {
    ReadResult read = read(HEAD + "export:\n  profile: omni\n  path: {}\n");

    assertThat(read.problems())
        .extracting(problem -> problem.subject() + ": " + problem.message())
        .anyMatch(text -> text.contains("export.profile") && text.contains("\"omni\""))
        .anyMatch(text -> text.contains("did you mean \"paths\""));
    assertThat(read.topology().exportSettings()).isEqualTo(ExportSettings.UNKNOWN);
  }

  @Test
  void absent_none_and_known_are_three_things() throws Exception {
    ReadResult read =
        read(HEAD + "segments:\n  a: {}\n  b: {subnets: none}\n  c: {subnets: 192.0.2.0/24}\n");

    List<Segment> segments = read.topology().all(Segment.class);
    assertThat(segments.get(0).subnets().isUnknown()).isTrue();
    assertThat(segments.get(1).subnets().isNone()).isTrue();
    assertThat(segments.get(2).subnets().values()).hasSize(1);
  }

  @Test
  void a_reservation_is_known_to_be_leased() throws Exception {
    ReadResult read = read(HEAD + "devices:\n  d: {addresses: {dhcp: 192.0.2.9, metric: 5}}\n");

    Device device = read.topology().find(ElementId.parse("d"), Device.class).orElseThrow();
    DhcpV4 lease = (DhcpV4) device.interfaces().getFirst().addresses().values().getFirst();
    assertThat(lease.reservation()).contains(IpAddress.parse("192.0.2.9"));
    assertThat(lease.metric()).contains(5);
  }

  @Test
  void a_variable_is_unknown_without_a_problem() throws Exception {
    ReadResult read =
        read(
            HEAD
                + "segments:\n  a: {subnets: '${LAN}'}\n"
                + "certificates:\n  c: {dnsNames: ['*.${DOMAIN}', example.org]}\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.topology().all(Segment.class).getFirst().subnets().isUnknown()).isTrue();
  }

  @Test
  void merge_keys_and_aliases_give_their_values() throws Exception {
    ReadResult read =
        read(
            HEAD
                + "nodes:\n  a: &a {type: worker, segment: lan}\n"
                + "  b: {<<: *a, addresses: 192.0.2.2}\n");

    Node node = read.topology().find(ElementId.parse("b"), Node.class).orElseThrow();
    assertThat(read.problems()).isEmpty();
    assertThat(node.isWorker()).isTrue();
    assertThat(node.interfaces().getFirst().attachment().segment())
        .contains(ElementId.parse("lan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          segments: {a: {subnets: {prefix: 192.0.2.1/24}}}       | GP109 | 3:34
          segments: {a: {subnets: {prefix: 192.0.2.0/33}}}       | GP909 | 3:44
          segments: {a: {subnets: {prefix: 010.0.0.0/24}}}       | GP909 | 3:34
          segments: {a: {vlan: 5000}}                            | GP909 | 3:22
          loadBalancerPools: {p: {ranges: 192.0.2.9-192.0.2.1}}  | GP110 | 3:33
          loadBalancerPools: {p: {ranges: 192.0.2.9-1}}          | GP110 | 3:33
          segmints: {a: {}}                                      | GP901 | 3:1
          segments: {a: {subnetz: 192.0.2.0/24}}                 | GP901 | 3:16
          segments: {a: {}, a: {}}                               | GP903 | 3:19
          segments: {../../etc: {}}                              | GP910 | 3:12
          segments: {internet: {}}                               | GP910 | 3:12
          segments: {dhcp: {}}                                   | GP910 | 3:12
          segments: [1, 2]                                       | GP909 | 3:11
          segments: {a: text}                                    | GP909 | 3:15
          nodes: {n: {type: master}}                             | GP909 | 3:19
          nodes: {n: {install: {secureBoot: yes}}}               | GP909 | 3:35
          nodes: {n: {routingRules: {0: {table: 7}}}}            | GP909 | 3:28
          tunnels: {t: {}}                                       | GP909 | 3:14
          """)
  void what_a_type_refuses_is_a_problem_at_its_place(String line, String code, String position)
      throws Exception {
    ReadResult read = read(HEAD + line + "\n");

    assertThat(read.problems())
        .extracting(
            problem -> problem.code().toString(),
            problem -> read.sourceMap().locate(problem).toString())
        .contains(org.assertj.core.groups.Tuple.tuple(code, position));
  }

  @Test
  void what_a_machine_knows_by_itself_is_read_and_written() throws Exception {
    ReadResult read =
        read(
            HEAD
                + """
                nodes:
                  n:
                    hosts: {a.example: 192.0.2.5, b.example: [192.0.2.5, nas]}
                    routingRules: {1000: {from: lan, interface: eth0, table: 7}, 1001: {to: any, action: prohibit}}
                    blackholes: [198.51.100.0/24, lan]
                """);

    ReadResult anew = TopologyFile.create("x", read.topology());

    assertThat(read.problems()).isEmpty();
    assertThat(read.topology().all(Node.class).getFirst().machine().networking().policy().rules())
        .extracting(RoutingRule::priority)
        .containsExactly(1000, 1001);
    assertThat(anew.problems()).isEmpty();
    assertThat(anew.topology()).isEqualTo(read.topology());
  }

  @Test
  void the_first_of_two_equal_ids_is_kept_across_sections() throws Exception {
    ReadResult read = read(HEAD + "segments:\n  a: {}\ndevices:\n  a: {}\n");

    assertThat(read.problems()).extracting(it -> it.code().toString()).containsExactly("GP903");
    assertThat(read.topology().all()).hasOnlyElementsOfType(Segment.class);
  }

  private static ReadResult read(String text) throws UnreadableFileException {
    return TopologyFile.parse("x.topology.yaml", text);
  }
}
