package io.groundplan.export.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.Examples;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationPageTest {

  static Stream<String> examples() {
    return Examples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_machine_address_prefix_and_note_of_an_example_is_on_the_page(String name) {
    Topology topology = Examples.read(name).topology();

    String page = DocumentationPage.of(topology, "");

    assertThat(topology.all(Machine.class))
        .allSatisfy(machine -> assertThat(page).contains("| " + Words.title(machine)));
    assertThat(AddressIndex.of(topology).byAddress().keySet())
        .allSatisfy(address -> assertThat(page).contains("\n| " + address + " |"));
    assertThat(
            topology.all(Segment.class).stream().flatMap(each -> each.subnets().values().stream()))
        .allSatisfy(subnet -> assertThat(page).contains("| " + subnet.prefix() + " |"));
    assertThat(topology.all().stream().map(Element::description).flatMap(it -> it.notes().stream()))
        .allSatisfy(note -> assertThat(page).contains(Markdown.escape(note)));
  }

  @Test
  void the_drawing_stands_in_a_fence_below_the_title() {
    String page = page("", "+--+\n");

    assertThat(page).startsWith("# Test\n\n```text\n+--+\n```\n");
  }

  @Test
  void a_block_leaves_the_title_to_its_page() {
    Topology topology = Examples.parse("segments: {lan: {subnets: 192.0.2.0/24}}\n").topology();

    String block = DocumentationPage.block(topology, "");

    assertThat(block).startsWith("## Test\n\n### Networks\n");
  }

  @Test
  void a_network_without_anything_is_a_title() {
    assertThat(page("", "")).isEqualTo("# Test\n");
  }

  @Test
  void what_is_out_of_service_says_so() {
    String page = page("nodes: {a: {}, b: {status: offline}, c: {status: planned}}\n", "");

    assertThat(page).contains("| a |  |\n", "| b | offline |\n", "| c | planned |\n");
  }

  @Test
  void a_gateway_is_named_with_its_address_on_the_segment() {
    String page =
        page(
            """
            segments:
              lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}}
              far: {subnets: {prefix: 198.51.100.0/24, gateway: none}}
            devices:
              router:
                label: The router
                interfaces:
                  one: {segment: far, addresses: 198.51.100.1}
                  two: {segment: lan, addresses: 192.0.2.1}
            """,
            "");

    assertThat(page)
        .contains("| lan | 192.0.2.0/24 | The router (192.0.2.1) |")
        .contains("| far | 198.51.100.0/24 | none |")
        .contains("| 192.0.2.1 | The router/two | static |")
        .contains("one 198.51.100.1/24<br>two 192.0.2.1/24");
  }

  @Test
  void addresses_are_sorted_by_number_with_ipv4_first() {
    String page =
        page(
            """
            devices:
              a: {addresses: ['2001:db8::1', 192.0.2.100]}
              b: {addresses: {dhcp: 192.0.2.20}}
            virtualIps: {c: {addresses: 192.0.2.3}}
            """,
            "");

    assertThat(page)
        .contains(
            """
            | 192.0.2.3 | c | virtual IP |
            | 192.0.2.20 | b | DHCP reservation |
            | 192.0.2.100 | a | static |
            | 2001:db8::1 | a | static |
            """);
  }

  @Test
  void forwards_records_and_tunnels_are_told_with_their_ends() {
    String page =
        page(
            """
            segments: {lan: {subnets: 192.0.2.0/24}}
            devices:
              router:
                interfaces: {wan: {segment: internet}, lan: {segment: lan, addresses: 192.0.2.1}}
                nat:
                  masquerade: {from: lan, out: wan}
                  forwards: {web: {in: wan, ports: 443, to: shop:8443, snat: lan}}
                dns:
                  records: {shop.example: shop, far.example: elsewhere.example.org}
                  forwarding: {lab.example: shop}
                  upstreams: 192.0.2.53
              shop: {segment: lan, addresses: 192.0.2.80}
            tunnels: {mesh: {kind: wireguard, members: {router: {networks: lan}}, mtu: 1420}}
            """,
            "");

    assertThat(page)
        .contains("| web | router/wan | 443 | shop (192.0.2.80), port 8443 |")
        .contains("| router | lan | wan | address of the way out |")
        .contains("| shop.example | shop (192.0.2.80) |")
        .contains("| far.example | elsewhere.example.org |")
        .contains("| lab.example and below | asked of shop (192.0.2.80) |")
        .contains("| everything else | asked of 192.0.2.53 |")
        .contains("| mesh | WireGuard | router for lan |");
  }

  @Test
  void nothing_that_a_user_wrote_is_markup() {
    String page =
        page(
            """
            devices:
              a:
                label: "<b>|*`[x](y)"
                notes: "first\\n# second <!-- groundplan:end network -->"
            """,
            "");

    assertThat(page)
        .contains("&lt;b&gt;\\|\\*\\`\\[x\\](y)")
        .doesNotContain("<b>", "<!--", "\n# second");
  }

  private static String page(String yaml, String diagram) {
    return DocumentationPage.of(Examples.parse(yaml).topology(), diagram);
  }
}
