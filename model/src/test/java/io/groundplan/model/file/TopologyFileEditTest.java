package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExportSettings;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class TopologyFileEditTest {

  private static final String COMMENTED =
      """
      # The network of the house.
      groundplan: 1
      name: House   # as we call it

      segments:
        # The LAN; the provider's box leases addresses.
        lan:
          subnets: {prefix: 192.0.2.0/24, gateway: "192.0.2.1"}  # do not change
          x-owner: us
        # Storage has no router.
        storage: {subnets: 198.51.100.0/24, mtu: 9000}

      # Machines
      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}  # first
        cp-2: {type: controlplane, segment: lan, addresses: 192.0.2.12}

        # the big one
        w-1:
          type: worker
          interfaces:
            eth0:
              segment: lan
              addresses:
                - 192.0.2.21
                - 192.0.2.22  # second address
      """;

  @Test
  void what_is_said_of_exports_stays_and_follows() throws Exception {
    String text = COMMENTED + "export: {profile: plain, x-why: ours}  # by hand\n";
    ReadResult read = TopologyFile.parse("test.topology.yaml", text);
    ExportSettings settings = new ExportSettings(Optional.empty(), paths(), Optional.of(true));

    ReadResult kept = TopologyFile.edit(read, read.topology().withName("Home"));
    ReadResult changed = TopologyFile.edit(read, read.topology().withExportSettings(settings));

    assertThat(kept.text()).endsWith("export: {profile: plain, x-why: ours}  # by hand\n");
    assertThat(changed.topology().exportSettings()).isEqualTo(settings);
    assertThat(changed.text()).contains("x-why: ours").startsWith(COMMENTED);
  }

  private static SequencedMap<String, String> paths() {
    SequencedMap<String, String> paths = new LinkedHashMap<>();
    paths.put("talos", "kubernetes/talos");
    return paths;
  }

  @Test
  void one_address_changes_only_its_characters() throws Exception {
    String edited = withAddress(COMMENTED, "cp-2", "192.0.2.99");

    assertThat(edited)
        .isEqualTo(COMMENTED.replace("addresses: 192.0.2.12}", "addresses: 192.0.2.99}"));
  }

  @Test
  void what_is_leased_or_formed_is_written_as_the_word_for_it() throws Exception {
    List<AddressAssignment> words =
        List.of(
            new DhcpV4(Optional.empty(), Optional.empty()),
            new DhcpV6(Optional.empty(), Optional.empty()),
            new Slaac());
    ReadResult read = read(COMMENTED);
    Node node = read.topology().find(ElementId.parse("cp-1"), Node.class).orElseThrow();
    NetworkInterface link = node.interfaces().getFirst().withAddresses(Stated.of(words));

    Node leasing = node.withMachine(node.machine().withInterfaces(List.of(link)));

    assertThat(TopologyFile.edit(read, read.topology().with(leasing)).text())
        .isEqualTo(
            COMMENTED.replace("addresses: 192.0.2.11}", "addresses: [dhcp, dhcpv6, slaac]}"));
  }

  @Test
  void a_comment_behind_a_value_stays() throws Exception {
    String edited = withAddress(COMMENTED, "cp-1", "2001:db8::11");

    assertThat(edited)
        .isEqualTo(
            COMMENTED.replace(
                "addresses: 192.0.2.11}  # first", "addresses: 2001:db8::11}  # first"));
  }

  @Test
  void a_new_node_stands_behind_the_last_one_in_its_style() throws Exception {
    ReadResult read = read(COMMENTED);
    Node last = read.topology().find(ElementId.parse("cp-2"), Node.class).orElseThrow();
    Topology more =
        read.topology()
            .with(last.withId(ElementId.parse("cp-3")))
            .move(ElementId.parse("cp-3"), Optional.of(ElementId.parse("w-1")));

    assertThat(TopologyFile.edit(read, more).text())
        .isEqualTo(
            COMMENTED.replace(
                "addresses: 192.0.2.12}\n",
                """
                addresses: 192.0.2.12}

                  cp-3: {type: controlplane, segment: lan, addresses: 192.0.2.12}
                """));
  }

  @Test
  void a_removed_element_takes_its_own_comment_with_it() throws Exception {
    ReadResult read = read(COMMENTED);

    String edited =
        TopologyFile.edit(read, read.topology().without(ElementId.parse("storage"))).text();

    assertThat(edited)
        .isEqualTo(
            COMMENTED.replace(
                "  # Storage has no router.\n  storage: {subnets: 198.51.100.0/24, mtu: 9000}\n",
                ""));
  }

  @Test
  void unknown_keys_survive_an_edit_beside_them() throws Exception {
    ReadResult read = read(COMMENTED);
    Segment lan = read.topology().find(ElementId.parse("lan"), Segment.class).orElseThrow();

    String edited =
        TopologyFile.edit(
                read,
                read.topology()
                    .with(lan.withDescription(lan.description().withNotes(List.of("quiet")))))
            .text();

    assertThat(edited)
        .isEqualTo(
            COMMENTED
                .replace("    x-owner: us\n", "    x-owner: us\n")
                .replace("  # do not change\n", "  # do not change\n    notes: quiet\n"));
  }

  @Test
  void an_item_leaves_a_list_with_its_line_alone() throws Exception {
    ReadResult read = read(COMMENTED);
    Node worker = read.topology().find(ElementId.parse("w-1"), Node.class).orElseThrow();
    NetworkInterface link = worker.interfaces().getFirst();
    Machine fewer =
        worker.withMachine(
            worker
                .machine()
                .withInterfaces(
                    List.of(
                        link.withAddresses(
                            Stated.single(StaticAddress.of(IpAddress.parse("192.0.2.22")))))));

    String edited = TopologyFile.edit(read, read.topology().with(fewer)).text();

    assertThat(edited).isEqualTo(COMMENTED.replace("          - 192.0.2.21\n", ""));
  }

  @Test
  void line_ends_stay_as_they_are() throws Exception {
    String windows = COMMENTED.replace("\n", "\r\n");
    ReadResult read = read(windows);
    Segment lan = read.topology().find(ElementId.parse("lan"), Segment.class).orElseThrow();

    String edited =
        TopologyFile.edit(
                read,
                read.topology()
                    .with(lan.withDescription(lan.description().withNotes(List.of("a", "b")))))
            .text();

    assertThat(edited.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void a_file_without_a_final_line_end_stays_without_one() throws Exception {
    String text = "groundplan: 1\nsegments:\n  a: {mtu: 1500}";
    ReadResult read = read(text);

    String edited =
        TopologyFile.edit(read, read.topology().with(Segment.of(ElementId.parse("b")))).text();

    assertThat(edited).startsWith(text + "\n").doesNotEndWith("\n");
  }

  @Test
  void every_edit_of_the_examples_touches_its_own_element_alone() throws Exception {
    for (Path example : Examples.topologies()) {
      ReadResult read = TopologyFile.read(example);
      for (Element element : read.topology().all()) {
        for (Topology next : edits(read.topology(), element)) {
          ReadResult edited = TopologyFile.edit(read, next);

          assertThat(edited.topology()).isEqualTo(next);
          assertThat(edited.text()).isNotEqualTo(TopologyFile.create("x", next).text());
          assertThat(TopologyFile.edit(edited, read.topology()).topology())
              .isEqualTo(read.topology());
          assertThat(changedLines(read.text(), edited.text()))
              .as("%s %s", example, element.id())
              .isLessThanOrEqualTo(2 * linesOf(read, element) + 10);
        }
      }
    }
  }

  @Test
  void what_is_written_anew_means_the_same() throws Exception {
    for (Path file : RenamingTest.files()) {
      ReadResult read = TopologyFile.read(file);

      ReadResult anew = TopologyFile.create("x", read.topology());

      assertThat(anew.problems()).as("%s", file).isEmpty();
      assertThat(anew.topology()).as("%s", file).isEqualTo(read.topology());
    }
  }

  private static List<Topology> edits(Topology topology, Element element) {
    List<Topology> edits = new ArrayList<>();
    edits.add(topology.without(element.id()));
    edits.add(topology.with(element.withId(ElementId.parse("brand-new"))));
    edits.add(
        topology.with(
            element.withDescription(element.description().withLabel(Optional.of("New: label")))));
    edits.add(
        topology.with(
            element.withDescription(element.description().withNotes(List.of("one", "two # x")))));
    if (element instanceof Machine machine) {
      List<NetworkInterface> links = new ArrayList<>(machine.interfaces());
      links.add(
          NetworkInterface.of(Optional.of(InterfaceName.parse("eth9")))
              .withAddresses(Stated.single(StaticAddress.parse("2001:db8::7/64"))));
      edits.add(topology.with(machine.withMachine(machine.machine().withInterfaces(links))));
    }
    return edits;
  }

  private static long linesOf(ReadResult read, Element element) throws Exception {
    return read.text().lines().count()
        - TopologyFile.edit(read, read.topology().without(element.id())).text().lines().count();
  }

  /** Lines between the first and the last that differ, on the longer side. */
  private static long changedLines(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    return Math.max(old.size(), now.size()) - (long) head - tail;
  }

  private static String withAddress(String text, String id, String address) throws Exception {
    ReadResult read = read(text);
    Node node = read.topology().find(ElementId.parse(id), Node.class).orElseThrow();
    NetworkInterface link =
        node.interfaces()
            .getFirst()
            .withAddresses(Stated.single(StaticAddress.of(IpAddress.parse(address))));
    return TopologyFile.edit(
            read,
            read.topology().with(node.withMachine(node.machine().withInterfaces(List.of(link)))))
        .text();
  }

  private static ReadResult read(String text) throws UnreadableFileException {
    return TopologyFile.parse("house.topology.yaml", text);
  }
}
