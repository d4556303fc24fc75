package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.validation.TextFix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFixTest {

  private static final String HEAD = "# ours\ngroundplan: 1\nname: x\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "segments: {lan: {subnets: 192.0.2.1/24}}|segments: {lan: {subnets: 192.0.2.0/24}}",
        "segments: {lan: {subnets: '2001:db8::1/64'}}|segments: {lan: {subnets: '2001:db8::/64'}}",
        "segments: {lan: {subnets: &p \"192.0.2.1/24\"}}"
            + "|segments: {lan: {subnets: &p \"192.0.2.0/24\"}}",
        "loadBalancerPools: {p: {ranges: 192.0.2.9-192.0.2.1}}"
            + "|loadBalancerPools: {p: {ranges: 192.0.2.1-192.0.2.9}}",
        "nodes: {a: {adresses: 192.0.2.1}}|nodes: {a: {addresses: 192.0.2.1}}",
        "nodes: {a: {'adresses': 192.0.2.1}}|nodes: {a: {'addresses': 192.0.2.1}}",
        "node: {a: {}}|nodes: {a: {}}",
        "segments: {lan: {vlan: 10, vlan: 20, mtu: 1500}}|segments: {lan: {vlan: 10, mtu: 1500}}",
        "segments: {My_LAN: {}}|segments: {my-lan: {}}",
        "segments: {all: {}}|segments: {all-segment: {}}",
        "segments: {lan: {}}\\nsites: {lan: {}}|segments: {lan: {}}\\nsites: {lan-2: {}}",
        "segments: {lan: {}}\\nnodes: {a: {segment: LAN}}"
            + "|segments: {lan: {}}\\nnodes: {a: {segment: lan}}",
      })
  void a_fix_mends_just_its_value(String before, String after) throws Exception {
    ReadResult read = read(before);

    ReadResult mended = TopologyFile.mend(read, all(read));

    assertThat(mended.text()).isEqualTo(HEAD + after.replace("\\n", "\n") + "\n");
    assertThat(mended.problems()).isEmpty();
  }

  @Test
  void the_later_of_two_keys_leaves_with_its_lines() throws Exception {
    ReadResult read =
        read("segments:\n  lan:\n    mtu: 1\n    # twice\n    mtu:\n      2\n    vlan: 3");

    ReadResult mended = TopologyFile.mend(read, all(read));

    assertThat(mended.text()).isEqualTo(HEAD + "segments:\n  lan:\n    mtu: 1\n    vlan: 3\n");
  }

  @Test
  void all_fixes_of_a_file_are_made_at_once() throws Exception {
    ReadResult read =
        read("segments:\n  Guest_Net: {subnts: 192.0.2.1/24}\nnodes: {a: {segment: Guest_Net}}");

    ReadResult once = TopologyFile.mend(read, all(read));
    ReadResult twice = TopologyFile.mend(once, all(once));
    ReadResult mended = TopologyFile.mend(twice, all(twice));

    assertThat(once.text()).contains("guest-net: {subnts", "segment: guest-net");
    assertThat(mended.text()).contains("guest-net: {subnets: 192.0.2.0/24}");
    assertThat(mended.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only words",
        "# above\n\nsegments: {}\n",
        "{segments: {}}",
        "  nodes:\n    a: {}\n",
        "---\nnodes: {}\n"
      })
  void the_line_of_the_format_is_added_where_it_makes_a_topology(String text) throws Exception {
    ReadResult read = TopologyFile.parse("x", text);

    ReadResult mended = TopologyFile.mend(read, all(read));

    assertThat(mended.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind: Service\nmetadata: {}\n", "- a\n", "42", "groundplan-layout: 1\n"})
  void other_files_are_not_made_topologies(String text) throws Exception {
    ReadResult read = TopologyFile.parse("x", text);

    assertThat(all(read)).isEmpty();
  }

  private static List<TextFix> all(ReadResult read) {
    return read.problems().stream().flatMap(problem -> read.fixes(problem).stream()).toList();
  }

  private static ReadResult read(String text) throws UnreadableFileException {
    return TopologyFile.parse("x", HEAD + text.replace("\\n", "\n") + "\n");
  }
}
