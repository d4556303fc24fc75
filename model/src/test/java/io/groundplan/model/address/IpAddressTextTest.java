package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address and what is not, along the lines of the tests of Go's {@code net/netip}. */
class IpAddressTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "192.0.2.1",
        "198.51.100.254",
        "255.255.255.255",
        "::",
        "::1",
        "1::",
        "2001:db8::",
        "2001:db8::ff00:42:8329",
        "::ffff:192.0.2.128",
        "::ffff:0.0.0.0",
        "1:2:3:4:5:6:7:8",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
      })
  void canonical_address_is_written_as_it_was_read(String text) {
    IpAddress address = IpAddress.parse(text);

    assertThat(address).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8::AbCd, 2001:db8::abcd",
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "1:0:0:0:0:0:0:0, 1::",
    "0:0:1::, 0:0:1::",
    "1::0:0, 1::",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201",
    "1::192.0.2.1, 1::c000:201",
    "::192.0.2.1, ::c000:201",
    "::ffff:c000:201, ::ffff:192.0.2.1",
    "0:0:0:0:0:ffff:192.0.2.1, ::ffff:192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221"
  })
  void address_is_written_as_rfc_5952_says(String text, String canonical) {
    IpAddress address = IpAddress.parse(text);

    assertThat(address).hasToString(canonical).isEqualTo(IpAddress.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|the address is missing",
        "address|0|no IP address",
        "3232235521|0|no IP address",
        "0xc0000201|0|no IP address",
        "192.0.2|7|this has 3",
        "192.0|5|this has 2",
        "192.0.2.|8|octet is missing",
        ".192.0.2.1|0|octet is missing",
        "192..2.1|4|octet is missing",
        "...|0|octet is missing",
        "192.0.2.1.5|10|four octets, not more",
        "192.0.2.1.|10|four octets, not more",
        "192.0.2.256|8|octet 256 is not in 0..255",
        "192.0.2.4294967297|8|octet 4294967297 is not in 0..255",
        "192.0.2.01|8|leading zero",
        "010.0.0.1|0|leading zero",
        "192.0.00.1|6|leading zero",
        "+192.0.2.1|0|digits",
        "192.-0.2.1|4|digits",
        "192.0.2.0x1|9|digits",
        "192.0.2.a|8|digits",
        "192.0.2.1e0|9|digits",
        "\" 192.0.2.1\"|0|digits",
        "\"192.0.2.1 \"|9|digits",
        "192.0.2.1:80|9|digits",
        "192.0.2.1/24|9|digits",
        "192.0.2.\u0661|8|digits",
        "192.0.2.1%eth0|9|zone"
      })
  void text_that_is_no_ipv4_address_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    AddressFormatException refusal = refusal(text);

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        ":|0|at least one digit",
        ":::|2|at least one digit",
        "::::|2|at least one digit",
        ":1|0|at least one digit",
        ":1:2:3:4:5:6:7|0|at least one digit",
        "1:|1|single colon",
        "1:2:3:4:5:6:7:|13|single colon",
        "1::2:|4|single colon",
        "1::2::3|4|at most once",
        "1:::2|3|at least one digit",
        "1:2:3:4:5:6:7|13|this has 7",
        "1:2:3:4:5:6:7:8:9|16|eight groups, not more",
        "1:2:3:4:5:6:7:8::|15|at least one group",
        "::1:2:3:4:5:6:7:8|0|at least one group",
        "1:2:3:4::5:6:7:8|7|at least one group",
        "12345::|0|at most four digits",
        "::00001|2|at most four digits",
        "2001:dbg::1|7|hexadecimal",
        "2001:db8::+1|10|hexadecimal",
        "2001:db8::-1|10|hexadecimal",
        "\" ::1\"|0|hexadecimal",
        "\"::1 \"|3|hexadecimal",
        "::\uff11|2|hexadecimal",
        "[::1]|0|hexadecimal",
        "2001:db8::/32|10|hexadecimal",
        "fe80::1%eth0|7|zone",
        "fe80::1%|7|zone",
        "::%|2|zone",
        "::ffff:192.0.2|14|this has 3",
        "::ffff:192.0.2.256|15|octet 256",
        "::ffff:192.0.2.01|15|leading zero",
        "::ffff:192.0.2.1:1|16|digits",
        "::ffff:.0.2.1|7|octet is missing",
        "::ffff:a.0.2.1|7|digits",
        "1:2:3:4:5:192.0.2.1|10|last two groups",
        "1:2:3:4:5:6:7:192.0.2.1|14|last two groups",
        "::1:2:3:4:5:6:7:192.0.2.1|16|last two groups",
        "::2:3:4:5:6:7:192.0.2.1|0|at least one group"
      })
  void text_that_is_no_ipv6_address_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    AddressFormatException refusal = refusal(text);

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
  }

  private static AddressFormatException refusal(String text) {
    assertThat(IpAddress.tryParse(text)).isEmpty();
    return catchThrowableOfType(AddressFormatException.class, () -> IpAddress.parse(text));
  }
}
