package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

  @ParameterizedTest
  @CsvSource({
    "80, 80, 80, TCP, 80",
    "80-80, 80, 80, TCP, 80",
    "80/tcp, 80, 80, TCP, 80",
    "53/udp, 53, 53, UDP, 53/udp",
    "53/UDP, 53, 53, UDP, 53/udp",
    "3868/sctp, 3868, 3868, SCTP, 3868/sctp",
    "2379-2380, 2379, 2380, TCP, 2379-2380",
    "2379-2380/tcp, 2379, 2380, TCP, 2379-2380",
    "1-65535/udp, 1, 65535, UDP, 1-65535/udp"
  })
  void ports_are_of_tcp_if_nothing_is_said(
      String text, int first, int last, TransportProtocol protocol, String canonical) {
    PortSpec ports = PortSpec.parse(text);

    assertThat(ports)
        .isEqualTo(new PortSpec(new PortRange(new Port(first), new Port(last)), protocol))
        .hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|port is missing",
        "0|0|port 0 is not in 1..65535",
        "65536|0|port 65536 is not in 1..65535",
        "http|0|digits",
        "080|0|leading zero",
        "80-|3|port is missing",
        "-80|0|port is missing",
        "80-90-100|5|digits",
        "80 - 90|2|digits",
        "80,443|2|digits",
        "80/|3|tcp, udp or sctp",
        "80/icmp|3|tcp, udp or sctp",
        "80/udp/tcp|3|tcp, udp or sctp",
        "/udp|0|port is missing",
        "80-70000/udp|3|port 70000"
      })
  void text_that_is_no_port_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> PortSpec.parse(text));

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.reason()).contains(reason);
    assertThat(PortSpec.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2380-2379, 2379-2380", "60000-50000/udp, 50000-60000/udp"})
  void reversed_ports_are_refused_with_the_right_order(String text, String corrected) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> PortSpec.parse(text));

    assertThat(refusal.fault()).isEqualTo(Fault.REVERSED);
    assertThat(refusal.correction()).contains(corrected);
    assertThat(refusal.input()).isEqualTo(text);
  }

  @Test
  void range_of_ports_refuses_a_protocol() {
    assertThat(PortRange.tryParse("53/udp")).isEmpty();
    assertThat(Port.tryParse("53-54")).isEmpty();
  }

  @Test
  void ranges_of_ports_include_both_ends() {
    PortRange range = PortRange.parse("2379-2380");

    assertThat(range.size()).isEqualTo(2);
    assertThat(range.contains(new Port(2379))).isTrue();
    assertThat(range.contains(new Port(2380))).isTrue();
    assertThat(range.contains(new Port(2378))).isFalse();
    assertThat(range.contains(new Port(2381))).isFalse();
    assertThat(range.contains(PortRange.parse("2380"))).isTrue();
    assertThat(range.contains(PortRange.parse("2380-2381"))).isFalse();
    assertThat(range.overlaps(PortRange.parse("2380-2390"))).isTrue();
    assertThat(range.overlaps(PortRange.parse("2000-2379"))).isTrue();
    assertThat(range.overlaps(PortRange.parse("2381-2390"))).isFalse();
    assertThat(range.isSingle()).isFalse();
    assertThat(PortRange.of(new Port(80)).isSingle()).isTrue();
  }

  @Test
  void ports_of_two_protocols_do_not_overlap() {
    PortSpec dns = PortSpec.parse("53/udp");

    assertThat(dns.overlaps(PortSpec.parse("50-60/udp"))).isTrue();
    assertThat(dns.overlaps(PortSpec.parse("53"))).isFalse();
  }

  @Test
  void ports_sort_by_number_before_protocol() {
    List<PortSpec> sorted =
        List.of(
            PortSpec.parse("53"),
            PortSpec.parse("53/udp"),
            PortSpec.parse("53-54"),
            PortSpec.parse("443"),
            PortSpec.parse("10000"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }

  @Test
  void protocol_is_written_in_small_letters() {
    assertThat(TransportProtocol.values())
        .allMatch(protocol -> TransportProtocol.parse(protocol.toString()) == protocol)
        .extracting(TransportProtocol::toString)
        .containsExactly("tcp", "udp", "sctp");
    assertThat(TransportProtocol.tryParse("icmp")).isEmpty();
  }
}
