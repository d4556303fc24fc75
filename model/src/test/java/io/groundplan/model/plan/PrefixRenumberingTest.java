package io.groundplan.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefixRenumberingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static Renumbered renumber(String text, String old, String now) {
    return PrefixRenumbering.preview(
        Lab.read(text), IpPrefix.parse(old), IpPrefix.parse(now), TODAY);
  }

  @Test
  void every_address_of_the_prefix_keeps_its_host_part_wherever_it_stands() {
    Renumbered renumbered = renumber(Lab.TEXT, "192.0.2.0/24", "203.0.113.0/24");

    assertThat(renumbered.after().text()).isEqualTo(Lab.TEXT.replace("192.0.2.", "203.0.113."));
    assertThat(renumbered.mentions()).isEmpty();
    assertThat(renumbered.problems()).isEmpty();
  }

  @Test
  void ipv6_prefix_is_renumbered_alike() {
    Renumbered renumbered = renumber(Lab.TEXT, "2001:db8::/64", "2001:db8:7::/64");

    assertThat(renumbered.after().text())
        .isEqualTo(Lab.TEXT.replaceAll("2001:db8::", "2001:db8:7::"));
    assertThat(renumbered.problems()).isEmpty();
  }

  @Test
  void there_and_back_gives_the_same_bytes() {
    ReadResult there = renumber(Lab.TEXT, "192.0.2.0/24", "203.0.113.0/24").after();

    Renumbered back =
        PrefixRenumbering.preview(
            there, IpPrefix.parse("203.0.113.0/24"), IpPrefix.parse("192.0.2.0/24"), TODAY);

    assertThat(back.after().text()).isEqualTo(Lab.TEXT);
  }

  @Test
  void every_subnet_of_the_examples_goes_there_and_back_without_a_trace() throws IOException {
    IpPrefix elsewhere = IpPrefix.parse("172.30.7.0/24");
    int subnets = 0;
    for (Path file : examples()) {
      ReadResult read = TopologyFile.read(file);
      for (Subnets.Place place : Subnets.of(read.topology()).all()) {
        IpPrefix prefix = place.prefix();
        Renumbered there = PrefixRenumbering.preview(read, prefix, elsewhere, TODAY);
        Renumbered back = PrefixRenumbering.preview(there.after(), elsewhere, prefix, TODAY);

        assertThat(there.changes()).as("%s %s", file, prefix).isNotEmpty();
        assertThat(there.problems()).as("%s %s", file, prefix).isEmpty();
        assertThat(back.after().text()).isEqualTo(read.text());
        subnets++;
      }
    }
    assertThat(subnets).isPositive();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Golden.inRepository("examples"))) {
      return files.filter(path -> path.toString().endsWith(".topology.yaml")).sorted().toList();
    }
  }

  @Test
  void each_change_says_where_it_stands() {
    Renumbered renumbered = renumber(Lab.TEXT, "192.0.2.0/24", "203.0.113.0/24");

    assertThat(renumbered.changes())
        .extracting(change -> change.subject() + ": " + change.before() + " > " + change.after())
        .startsWith(
            "lan subnets.0.prefix: 192.0.2.0/24 > 203.0.113.0/24",
            "lan subnets.0.dhcp: 192.0.2.100-199 > 203.0.113.100-199")
        .contains(
            "router nat.forwards.web.to: 192.0.2.80 > 203.0.113.80",
            "router dns.records.nas.example: 192.0.2.20 > 203.0.113.20");
  }

  @Test
  void what_is_written_for_people_stays_and_is_told() {
    String text =
        """
        groundplan: 1
        name: Lab 192.0.2.0
        segments:
          lan: {subnets: 192.0.2.0/24}  # was 192.0.2.0/25
        devices:
          nas: {kind: nas, label: NAS at 192.0.2.20, segment: lan, addresses: 192.0.2.20}
        """;

    Renumbered renumbered = renumber(text, "192.0.2.0/24", "198.51.100.0/24");

    assertThat(renumbered.after().text())
        .contains("label: NAS at 192.0.2.20, segment: lan, addresses: 198.51.100.20}")
        .contains("# was 192.0.2.0/25");
    assertThat(renumbered.mentions())
        .extracting(mention -> mention.position().line())
        .containsExactly(2, 4, 6);
  }

  @Test
  void lengths_of_the_network_follow_and_those_around_and_inside_it_stay() {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: 10.0.0.0/24}
        devices:
          r:
            kind: router
            segment: lan
            addresses: 10.0.0.1/24
            routes: [{destination: 10.0.0.0/8, gateway: 10.0.0.9}]
            firewall: {rules: {a: {from: [10.0.0.64/26, not 10.0.0.70-75]}}}
            dns: {upstreams: 'https://10.0.0.5:8443/dns-query'}
        """;

    Renumbered renumbered = renumber(text, "10.0.0.0/24", "172.16.4.0/23");

    assertThat(renumbered.after().text())
        .contains("subnets: 172.16.4.0/23}")
        .contains("addresses: 172.16.4.1/23")
        .contains("{destination: 10.0.0.0/8, gateway: 172.16.4.9}")
        .contains("from: [172.16.4.64/26, not 172.16.4.70-75]")
        .contains("upstreams: 'https://172.16.4.5:8443/dns-query'");
    assertThat(renumbered.mentions()).isEmpty();
  }

  @Test
  void what_has_no_room_in_a_smaller_prefix_stays_and_is_told() {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: 192.0.2.0/24}
        nodes:
          a: {type: worker, segment: lan, addresses: 192.0.2.11}
          b: {type: worker, segment: lan, addresses: 192.0.2.200}
        """;
    IpPrefix old = IpPrefix.parse("192.0.2.0/24");
    IpPrefix now = IpPrefix.parse("198.51.100.64/26");

    Renumbered renumbered = PrefixRenumbering.preview(Lab.read(text), old, now, TODAY);

    assertThat(renumbered.after().text()).contains("addresses: 198.51.100.75}").contains(".200}");
    assertThat(renumbered.mentions()).hasSize(1);
    assertThat(renumbered.problems())
        .extracting(problem -> problem.code().toString())
        .contains("GP102");
    assertThat(PrefixRenumbering.withoutRoom(Lab.read(text).topology(), old, now))
        .hasToString("[192.0.2.200]");
  }

  @Test
  void problems_that_it_would_bring_are_told() {
    Renumbered renumbered =
        renumber(
            Lab.TEXT.replace(
                "wan: {segment: internet}", "wan: {segment: storage, addresses: 198.51.100.1}"),
            "192.0.2.0/24",
            "198.51.100.0/24");

    assertThat(renumbered.problems()).isNotEmpty();
  }

  @Test
  void prefixes_that_cannot_take_each_others_place_are_refused() {
    var twins =
        Lab.read(
                """
                groundplan: 1
                name: Lab
                segments:
                  a: {subnets: 192.0.2.0/24}
                  b: {subnets: 192.0.2.0/24}
                """)
            .topology();
    IpPrefix prefix = IpPrefix.parse("192.0.2.0/24");

    assertThat(PrefixRenumbering.objection(twins, prefix, IpPrefix.parse("198.51.100.0/24")))
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("a and b are all 192.0.2.0/24"));
    assertThat(PrefixRenumbering.objection(twins, prefix, IpPrefix.parse("2001:db8::/64")))
        .isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renumber(Lab.TEXT, "192.0.2.0/24", "192.0.2.0/24"));
  }

  @Test
  void anchored_address_is_edited_once_where_it_is_written() {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: {prefix: 192.0.2.0/24, gateway: &gw 192.0.2.1}, nameservers: [*gw]}
        """;

    assertThat(renumber(text, "192.0.2.0/24", "198.51.100.0/24").after().text())
        .isEqualTo(text.replace("192.0.2.", "198.51.100."));
  }
}
