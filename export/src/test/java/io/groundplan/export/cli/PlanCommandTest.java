package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

  private static final String TEXT =
      """
      groundplan: 1
      name: Lab
      segments:
        lan: {subnets: [{prefix: 192.0.2.0/24, gateway: 192.0.2.1, dhcp: 192.0.2.100-199}, 2001:db8::/64]}
        dmz: {subnets: 198.51.100.0/28, uplink: true}
      devices:
        router: {kind: router, interfaces: {lan: {segment: lan, addresses: 192.0.2.1}, dmz: {segment: dmz, addresses: 198.51.100.1}}}
      clusters:
        prod: {podSubnets: 10.244.0.0/16, serviceSubnets: 10.96.0.0/12}
      nodes:
        w-1: {type: worker, segment: lan, addresses: [192.0.2.11, 2001:db8::11], notes: once 192.0.2.7}
      loadBalancerPools:
        pool: {ranges: 192.0.2.80-82}
      """;

  @TempDir Path folder;
  private Path path = Path.of("");
  private String file = "";

  @BeforeEach
  void write_the_file() throws IOException {
    path = Files.writeString(folder.resolve("lab.topology.yaml"), TEXT);
    file = path.toString();
  }

  private JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of("plan", file, "--format", "json"));
    all.addAll(List.of(arguments));
    return JsonMapper.shared().readTree(CommandRun.of(all.toArray(String[]::new)).out());
  }

  @Test
  void plan_lists_every_subnet_with_what_is_used_and_free() {
    CommandRun run = CommandRun.of("plan", file);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            lan  192.0.2.0/24
              192.0.2.0                network
              192.0.2.1                gateway 192.0.2.1, interface router/lan
              192.0.2.2-192.0.2.10     free (9)
              192.0.2.11               interface w-1
              192.0.2.12-192.0.2.79    free (68)
              192.0.2.80-192.0.2.82    pool pool (3)
              192.0.2.83-192.0.2.99    free (17)
              192.0.2.100-192.0.2.199  dhcp lan (100)
              192.0.2.200-192.0.2.254  free (55)
              192.0.2.255              broadcast
              254 addresses: 2 owned, 3 in pools, 100 leased, 0 reserved, 149 free

            lan  2001:db8::/64
            """)
        .contains("\ndmz  198.51.100.0/28\n")
        .contains("\npool pool  3 addresses, 0 owned, 3 free\n")
        .contains("room for 256 nodes, 1 drawn\n")
        .endsWith("cluster prod  services 10.96.0.0/12: 1048576 addresses\n");
  }

  @Test
  void plan_of_one_segment_leaves_the_others_out() {
    CommandRun run = CommandRun.of("plan", "--segment", "dmz", file);

    assertThat(run.out())
        .startsWith("dmz  198.51.100.0/28\n")
        .doesNotContain("lan")
        .hasLineCount(6);
  }

  @Test
  void json_has_ranges_with_their_uses_and_places() {
    JsonNode plan = json();

    assertThat(plan.propertyNames()).containsExactly("subnets", "pools", "clusters");
    JsonNode lan = plan.path("subnets").path(0);
    assertThat(lan.path("capacity").toString())
        .isEqualTo(
            "{\"hosts\":254,\"owned\":2,\"pooled\":3,\"leased\":100,\"reserved\":0,\"free\":149}");
    JsonNode node = lan.path("ranges").path(3);
    assertThat(node.path("first").asString()).isEqualTo("192.0.2.11");
    assertThat(node.path("uses").path(0).toString())
        .isEqualTo(
            "{\"use\":\"interface\",\"holder\":\"w-1\",\"subject\":\"w-1 addresses.0\","
                + "\"file\":\""
                + file
                + "\",\"line\":11,\"column\":49}");
    assertThat(plan.path("subnets").path(1).path("capacity").path("hosts").bigIntegerValue())
        .isEqualTo("18446744073709551615");
  }

  @Test
  void find_says_who_has_an_address_and_where_it_lies() {
    CommandRun owned = CommandRun.of("plan", file, "--find", "192.0.2.11");
    CommandRun leased = CommandRun.of("plan", file, "--find", "192.0.2.157");
    CommandRun nothing = CommandRun.of("plan", file, "--find", "203.0.113.1");

    assertThat(owned.out().replace(file, "F"))
        .isEqualTo("F:11:49: owner w-1 192.0.2.11\nF:4:19: subnet lan 192.0.2.0-192.0.2.255\n");
    assertThat(leased.out()).contains(": dhcp lan 192.0.2.100-192.0.2.199\n");
    assertThat(leased.err()).isEqualTo("nobody has 192.0.2.157\n");
    assertThat(leased.exit()).isZero();
    assertThat(nothing).isEqualTo(new CommandRun(1, "", "nothing here has or holds 203.0.113.1\n"));
    assertThat(json("--find", "w-1").path("found")).hasSize(2);
  }

  @Test
  void next_names_a_free_address_of_each_family() {
    assertThat(CommandRun.of("plan", file, "--next", "lan").out())
        .isEqualTo("192.0.2.12\n2001:db8::12\n");
    assertThat(CommandRun.of("plan", file, "--next", "dmz", "--for", "w-1").out())
        .isEqualTo("198.51.100.11\n");
    assertThat(CommandRun.of("plan", file, "--next", "dmz", "--count", "2").out())
        .isEqualTo("198.51.100.2\n198.51.100.3\n");
    assertThat(json("--next", "dmz").toString())
        .isEqualTo("{\"segment\":\"dmz\",\"next\":[\"198.51.100.2\"]}");
  }

  @Test
  void renumber_shows_a_diff_and_what_it_leaves_and_writes_nothing() {
    CommandRun run = CommandRun.of("plan", file, "--renumber", "192.0.2.0/24=203.0.113.0/24");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("--- a" + file + "\n+++ b" + file + "\n@@ ");
    assertThat(run.err())
        .startsWith(file + ":11:1: still names the old prefix: w-1: ")
        .endsWith("\n6 values would change\n");
    assertThat(path).hasContent(TEXT);
  }

  @Test
  void renumber_applied_writes_the_file() {
    CommandRun run =
        CommandRun.of("plan", file, "--renumber", "192.0.2.0/24=203.0.113.0/24", "--apply");
    CommandRun piped =
        CommandRun.withInput(
            TEXT, "plan", "-", "--renumber", "192.0.2.0/24=203.0.113.0/24", "--apply");

    String renumbered =
        TEXT.replace("192.0.2.", "203.0.113.").replace("once 203.0.113.", "once 192.0.2.");
    assertThat(run.err()).endsWith("6 values changed\n");
    assertThat(path).hasContent(renumbered);
    assertThat(piped.out()).isEqualTo(renumbered);
  }

  @Test
  void renumber_that_brings_errors_is_not_written() {
    CommandRun run =
        CommandRun.of("plan", file, "--renumber", "192.0.2.0/24=198.51.100.0/24", "--apply");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains(": would bring error GP107 ").contains("nothing is written");
    assertThat(path).hasContent(TEXT);
  }

  @Test
  void renumber_of_a_prefix_that_is_not_there_changes_nothing() {
    CommandRun run =
        CommandRun.of("plan", file, "--renumber", "203.0.113.0/24=198.18.0.0/24", "--apply");

    assertThat(run).isEqualTo(new CommandRun(1, "", "nothing here lies in 203.0.113.0/24\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--renumber 192.0.2.0/24",
        "--renumber 192.0.2.1/24=198.18.0.0/24",
        "--renumber 192.0.2.0/33=198.18.0.0/24",
        "--renumber 192.0.2.0/24=2001:db8:9::/64",
        "--renumber 192.0.2.0/24=192.0.2.0/24",
        "--renumber =",
        "--apply",
        "--for w-1",
        "--next lan --count 0",
        "--next lan --for w-1 --count 2",
        "--next lon",
        "--next w-1",
        "--next lan --for nobody",
        "--segment nothing",
        "--find 192.0.2.1 --next lan"
      })
  void wrong_questions_are_refused(String options) {
    List<String> arguments = new ArrayList<>(List.of("plan", file));
    arguments.addAll(List.of(options.split(" ", -1)));

    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(path).hasContent(TEXT);
  }

  @Test
  void near_names_are_proposed() {
    assertThat(CommandRun.of("plan", file, "--next", "lann").err())
        .contains("there is no segment lann; did you mean lan?");
    assertThat(CommandRun.of("plan", file, "--segment", "nothing").err())
        .contains("there are lan, dmz");
  }

  @Test
  void what_is_no_topology_is_told() throws IOException {
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: {\n");

    assertThat(CommandRun.of("plan", list.toString()).exit()).isEqualTo(1);
    assertThat(CommandRun.of("plan", list.toString()).err()).contains("GP911");
    assertThat(CommandRun.of("plan", broken.toString()).exit()).isEqualTo(3);
    assertThat(CommandRun.of("plan", folder.resolve("no.yaml").toString()).exit()).isEqualTo(3);
  }
}
