package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of texts that people write otherwise than the program would. */
class EditScenariosTest {

  private static final String SHARED =
      """
      groundplan: 1
      segments:
        lan: &lan
          mtu: 9000  # jumbo
          vlan: 10
        copy: *lan
        own:
          <<: *lan
          vlan: 20
      """;

  /** Each line: sections before, the same with another meaning, the text expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "segments: {a: {subnets: {prefix: 192.0.2.0/24}}}"
            + "|segments: {a: {subnets: 198.51.100.0/24}}"
            + "|segments: {a: {subnets: {prefix: 198.51.100.0/24}}}",
        "segments:~  a:~    subnets:  # ours~      prefix: 192.0.2.0/24  # p"
            + "|segments: {a: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}}"
            + "|segments:~  a:~    subnets:  # ours~      prefix: 192.0.2.0/24  # p~"
            + "      gateway: 192.0.2.1",
        "segments:~  a:~    subnets:~      prefix: 192.0.2.0/24  # p~      gateway: 192.0.2.1"
            + "|segments: {a: {subnets: 192.0.2.0/24}}"
            + "|segments:~  a:~    subnets:~      prefix: 192.0.2.0/24  # p",
        "segments:~  a:~    subnets: 192.0.2.0/24  # p~    mtu: 9000"
            + "|segments: {a: {subnets: [192.0.2.0/24, 2001:db8::/64], mtu: 9000}}"
            + "|segments:~  a:~    subnets: [192.0.2.0/24, 2001:db8::/64]  # p~    mtu: 9000",
        "segments:~  a:~    subnets:~    - 192.0.2.0/24  # v4~    # v6~    - 2001:db8::/64"
            + "|segments: {a: {subnets: [192.0.2.0/24, 2001:db8:1::/64]}}"
            + "|segments:~  a:~    subnets:~    - 192.0.2.0/24  # v4~    # v6~    - 2001:db8:1::/64",
        "segments:~  a:~    tags:~    - x  # one~    - y  # two~    - z  # three"
            + "|segments: {a: {tags: [z, x, y]}}"
            + "|segments:~  a:~    tags:~    - z  # three~    - x  # one~    - y  # two",
        "segments:~  a:~    tags: [x, y, z]  # t|segments: {a: {tags: [z, y]}}"
            + "|segments:~  a:~    tags: [z, y]  # t",
        "nodes:~segments: {a: {}}|segments: {a: {}}~nodes: {m: {}}"
            + "|nodes:~  m: {}~segments: {a: {}}",
        "nodes: {}  # none yet~segments: {a: {}}|segments: {a: {}}~nodes: {m: {}}"
            + "|nodes:  # none yet~  m: {}~segments: {a: {}}",
        "segments:~  a: {~    mtu: 9000,  # m~    vlan: 7  # v~  }"
            + "|segments: {a: {vlan: 7, mtu: 9000, tags: x}}"
            + "|segments:~  a: {~    mtu: 9000,  # m~    tags: x,~    vlan: 7  # v~  }",
        "segments:~  a: {~    vlan: 7,~    mtu: 9000  # m~  }"
            + "|segments: {a: {vlan: 7, mtu: 9000, tags: x}}"
            + "|segments:~  a: {~    vlan: 7,~    mtu: 9000,  # m~    tags: x~  }",
        "segments:~  a: {~    mtu: 9000,  # m~    vlan: 7  # v~  }"
            + "|segments: {a: {mtu: 9000}}"
            + "|segments:~  a: {~    mtu: 9000,  # m~  }",
        "segments:~    a:~        mtu: 9000|segments: {a: {mtu: 9000}, b: {mtu: 1500}}"
            + "|segments:~    a:~        mtu: 9000~    b:~        mtu: 1500",
        "segments:~  a: {mtu: 9000}~...|segments: {a: {mtu: 9000}, b: {}}"
            + "|segments:~  a: {mtu: 9000}~  b: {}~...",
        "segments:~  a: {mtu: 1500, adresses: x}|segments: {a: {mtu: 9000}}"
            + "|segments:~  a: {mtu: 9000, adresses: x}",
        "segments:~  a: {mtu: huge}|segments: {a: {mtu: 9000}}|segments:~  a: {mtu: 9000}",
        "segments:~  a: {tags: [x, y], nameservers: [192.0.2.300, 192.0.2.2]}"
            + "|segments: {a: {tags: [x, y], nameservers: [192.0.2.2, 192.0.2.3]}}"
            + "|segments:~  a: {tags: [x, y], nameservers: [192.0.2.300, 192.0.2.2, 192.0.2.3]}",
        "segments:~  \"a\" : {\"mtu\" : 1500}\t~  b: {}|segments: {a: {mtu: 9000}, b: {}}"
            + "|segments:~  \"a\" : {\"mtu\" : 9000}\t~  b: {}",
      })
  void an_edit_keeps_the_style_of_the_text(String before, String meaning, String after)
      throws Exception {
    ReadResult read = read(before);
    Topology wanted = read(meaning).topology();

    PlannedEdit planned = TopologyFile.plan(read, wanted);

    assertThat(planned.result().text()).isEqualTo(text(after));
    assertThat(planned.remarks()).isEmpty();
  }

  @Test
  void an_edit_of_an_alias_writes_it_out_there_and_says_so() throws Exception {
    PlannedEdit planned = edit(SHARED, "copy", "mtu: 9000, vlan: 30");

    assertThat(planned.result().text())
        .isEqualTo(SHARED.replace("copy: *lan", "copy: {vlan: 30, mtu: 9000}"));
    assertThat(planned.remarks())
        .containsExactly("line 6: *lan no longer stands here; its values are written out");
  }

  @Test
  void an_edit_of_an_inherited_value_overrides_it_there() throws Exception {
    PlannedEdit planned = edit(SHARED, "own", "mtu: 1500, vlan: 20");

    assertThat(planned.result().text())
        .isEqualTo(SHARED.replace("    vlan: 20\n", "    vlan: 20\n    mtu: 1500\n"));
    assertThat(planned.remarks()).singleElement().asString().contains("\"mtu\"");
  }

  @Test
  void a_value_that_is_inherited_no_more_is_taken_back_there() throws Exception {
    PlannedEdit planned = edit(SHARED, "own", "vlan: 20");

    assertThat(planned.result().text())
        .isEqualTo(SHARED.replace("    vlan: 20\n", "    vlan: 20\n    mtu:\n"));
  }

  @Test
  void an_edit_of_an_anchor_leaves_the_places_of_its_aliases_as_they_are() throws Exception {
    PlannedEdit planned = edit(SHARED, "lan", "mtu: 1500, vlan: 10");

    assertThat(planned.result().text())
        .isEqualTo(
            SHARED
                .replace("mtu: 9000  # jumbo", "mtu: 1500  # jumbo")
                .replace("copy: *lan", "copy: {vlan: 10, mtu: 9000}")
                .replace("    vlan: 20\n", "    vlan: 20\n    mtu: 9000\n"));
    assertThat(planned.remarks()).hasSize(2);
  }

  @Test
  void an_edit_of_all_who_share_an_anchor_is_an_edit_of_the_anchor() throws Exception {
    ReadResult read = TopologyFile.parse("x", SHARED);
    Topology wanted = TopologyFile.parse("x", SHARED.replace("mtu: 9000", "mtu: 1500")).topology();

    PlannedEdit planned = TopologyFile.plan(read, wanted);

    assertThat(planned.result().text()).isEqualTo(SHARED.replace("9000", "1500"));
    assertThat(planned.remarks()).isEmpty();
  }

  @Test
  void an_anchor_that_leaves_leaves_its_values_to_its_aliases() throws Exception {
    ReadResult read = TopologyFile.parse("x", SHARED);

    PlannedEdit planned = TopologyFile.plan(read, read.topology().without(ElementId.parse("lan")));

    assertThat(planned.result().topology().size()).isEqualTo(2);
    assertThat(planned.result().text()).doesNotContain("&lan", "*lan");
    assertThat(planned.remarks()).isNotEmpty();
  }

  @Test
  void notes_of_several_lines_stand_as_a_block() throws Exception {
    ReadResult read = read("segments:\n  a: {mtu: 9000}\n  b:\n    mtu: 1500");

    String edited =
        TopologyFile.edit(
                read, read.topology().with(noted(read, "b", "First: this.\n\n  Then \"that\".\n")))
            .text();

    assertThat(edited)
        .endsWith("    mtu: 1500\n    notes: |\n      First: this.\n\n        Then \"that\".\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\nb\n",
        "a\n\nb",
        "a\nb\n\n",
        " a\nb",
        "a \nb",
        "a\n\tb",
        "# a\n- b\n---\n",
        "\n",
        "a\n"
      })
  void texts_of_several_lines_are_read_as_they_were_written(String text) throws Exception {
    ReadResult read = read("segments:\n  b:\n    notes: |\n      old\n      text\n\n  c: {}");

    ReadResult edited = TopologyFile.edit(read, read.topology().with(noted(read, "b", text)));

    assertThat(edited.topology().find(ElementId.parse("b")).orElseThrow().description().notes())
        .containsExactly(text);
    assertThat(edited.text()).endsWith("\n  c: {}\n");
  }

  @Test
  void lines_of_mixed_ends_stay_as_they_are() throws Exception {
    String text = "groundplan: 1\r\nsegments:\n  a: {mtu: 9000}\n  b: {}\r\n";
    ReadResult read = TopologyFile.parse("x", text);

    String edited =
        TopologyFile.edit(read, read.topology().with(Segment.of(ElementId.parse("c")))).text();

    assertThat(edited).isEqualTo(text + "  c: {}\r\n");
  }

  @Test
  void what_was_removed_comes_back_with_its_comments_though_others_changed() throws Exception {
    String text = "groundplan: 1\nsegments:\n  # first\n  a: {mtu: 9000}  # a\n  b: {mtu: 9000}\n";
    ReadResult read = TopologyFile.parse("x", text);
    Topology changed = read.topology().with(noted(read, "b", "new"));
    ReadResult first = TopologyFile.edit(read, changed.without(ElementId.parse("a")));

    ReadResult second = TopologyFile.edit(first, changed);

    assertThat(second.text())
        .isEqualTo(text.replace("b: {mtu: 9000}", "b: {mtu: 9000, notes: new}"));
  }

  @Test
  void a_layout_that_is_only_words_keeps_them() throws Exception {
    LayoutReadResult read = LayoutFile.parse("x", "# Drawn by hand.\n");

    LayoutReadResult edited =
        LayoutFile.edit(
            read, read.layout().with(Reference.to(ElementId.parse("a")), ObjectPlacement.at(1, 2)));

    assertThat(edited.text())
        .isEqualTo("# Drawn by hand.\ngroundplan-layout: 1\n\npositions:\n  a: {x: 1, y: 2}\n");
  }

  private static Element noted(ReadResult read, String id, String note) {
    Element element = read.topology().find(ElementId.parse(id)).orElseThrow();
    Description description = element.description();
    return element.withDescription(description.withNotes(List.of(note)));
  }

  private static PlannedEdit edit(String text, String id, String fields) throws Exception {
    ReadResult read = TopologyFile.parse("x", text);
    Element changed =
        read("segments: {" + id + ": {" + fields + "}}")
            .topology()
            .find(ElementId.parse(id))
            .orElseThrow();
    return TopologyFile.plan(read, read.topology().with(changed));
  }

  private static ReadResult read(String sections) throws UnreadableFileException {
    return TopologyFile.parse("x", text(sections));
  }

  private static String text(String sections) {
    return "groundplan: 1\n" + sections.replace("~", "\n") + "\n";
  }
}
