package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import io.groundplan.model.testing.Addresses;
import io.groundplan.model.testing.Seeds;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpPrefixTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "192.0.2.0/24",
        "192.0.2.128/25",
        "192.0.2.254/31",
        "192.0.2.1/32",
        "::/0",
        "2001:db8::/32",
        "2001:db8:0:1::/64",
        "2001:db8::2/127",
        "2001:db8::1/128",
        "::ffff:192.0.2.0/120",
        "::ffff:0.0.0.0/96"
      })
  void canonical_prefix_is_written_as_it_was_read(String text) {
    IpPrefix prefix = IpPrefix.parse(text);

    assertThat(prefix).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1/24, 192.0.2.0/24",
    "192.0.2.1/0, 0.0.0.0/0",
    "192.0.2.3/31, 192.0.2.2/31",
    "2001:db8::1/64, 2001:db8::/64",
    "2001:db8:0:0:8000::/64, 2001:db8::/64",
    "2001:DB8:0:1::/63, 2001:db8::/63",
    "8000::/0, ::/0",
    "::ffff:192.0.2.1/120, ::ffff:192.0.2.0/120"
  })
  void prefix_with_host_bits_is_refused_with_the_prefix_that_is_meant(
      String text, String canonical) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> IpPrefix.parse(text));

    assertThat(refusal.fault()).isEqualTo(Fault.HOST_BITS);
    assertThat(refusal.correction()).contains(canonical);
    assertThat(refusal.reason()).contains(canonical);
    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.position()).isZero();
    assertThat(IpPrefix.tryParse(text)).isEmpty();
    assertThat(InterfaceAddress.parse(text).prefix()).hasToString(canonical);
  }

  @Test
  void constructor_refuses_host_bits_and_impossible_lengths() {
    IpAddress ipv4 = IpAddress.parse("192.0.2.1");
    IpAddress ipv6 = IpAddress.parse("2001:db8::1");

    assertThat(refusal(ipv4, 24).reason()).contains("192.0.2.0/24");
    assertThat(refusal(ipv6, 64).reason()).contains("2001:db8::/64");
    assertThat(refusal(ipv4, 33)).hasMessageContaining("IPv4 prefix length 33 is not in 0..32");
    assertThat(refusal(ipv6, 129).reason()).isEqualTo("IPv6 prefix length 129 is not in 0..128");
    assertThat(refusal(ipv4, -1).position()).isEqualTo("192.0.2.1/".length());
  }

  private static AddressFormatException refusal(IpAddress address, int length) {
    return catchThrowableOfType(AddressFormatException.class, () -> new IpPrefix(address, length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|the address is missing",
        "192.0.2.0|9|prefix length is missing",
        "2001:db8::|10|prefix length is missing",
        "/24|0|the address is missing",
        "192.0.2.0/|10|IPv4 prefix length is missing",
        "192.0.2.0/33|10|IPv4 prefix length 33 is not in 0..32",
        "192.0.2.0/4294967320|10|is not in 0..32",
        "192.0.2.0/024|10|leading zero",
        "192.0.2.0/00|10|leading zero",
        "192.0.2.0/+24|10|digits",
        "192.0.2.0/-1|10|digits",
        "192.0.2.0/24/24|12|digits",
        "192.0.2.0/255.255.255.0|13|digits",
        "\"192.0.2.0/ 24\"|10|digits",
        "\"192.0.2.0 /24\"|9|digits",
        "192.0.2/24|7|this has 3",
        "2001:db8::/129|11|IPv6 prefix length 129 is not in 0..128",
        "2001:db8:/32|8|single colon",
        "fe80::%eth0/64|6|zone"
      })
  void text_that_is_no_prefix_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> IpPrefix.parse(text));

    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
    assertThat(IpPrefix.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0, true",
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.0/24, 192.0.1.255, false",
    "192.0.2.7/32, 192.0.2.7, true",
    "192.0.2.7/32, 192.0.2.6, false",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, ::, false",
    "2001:db8::/64, 2001:db8::ffff:ffff:ffff:ffff, true",
    "2001:db8::/64, 2001:db8:0:1::, false",
    "2001:db8::8000:0:0:0/65, 2001:db8::7fff:0:0:0, false",
    "::/0, 192.0.2.1, false",
    "::ffff:192.0.2.0/120, 192.0.2.1, false",
    "192.0.2.0/24, ::ffff:192.0.2.1, false"
  })
  void prefix_contains_the_addresses_of_its_own_family_that_share_its_bits(
      String prefix, String address, boolean contains) {
    assertThat(IpPrefix.parse(prefix).contains(IpAddress.parse(address))).isEqualTo(contains);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0/24, true, true",
    "192.0.2.0/24, 192.0.2.128/25, true, true",
    "192.0.2.128/25, 192.0.2.0/24, false, true",
    "192.0.2.0/25, 192.0.2.128/25, false, false",
    "0.0.0.0/0, 192.0.2.0/24, true, true",
    "0.0.0.0/0, ::/0, false, false",
    "2001:db8::/32, 2001:db8:1::/48, true, true",
    "2001:db8:1::/48, 2001:db8:2::/48, false, false"
  })
  void prefixes_overlap_if_one_contains_the_other(
      String left, String right, boolean contains, boolean overlaps) {
    IpPrefix one = IpPrefix.parse(left);
    IpPrefix other = IpPrefix.parse(right);

    assertThat(one.contains(other)).isEqualTo(contains);
    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
  }

  @Test
  void host_cannot_own_network_and_broadcast_address_of_an_ipv4_network() {
    IpPrefix prefix = IpPrefix.parse("192.0.2.0/30");

    assertThat(prefix.network()).contains(IpAddress.parse("192.0.2.0"));
    assertThat(prefix.broadcast()).contains(IpAddress.parse("192.0.2.3"));
    assertThat(hosts(prefix, "192.0.2.0", "192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4"))
        .containsExactly("192.0.2.1", "192.0.2.2");
  }

  @Test
  void host_cannot_own_the_routers_anycast_address_of_an_ipv6_network() {
    IpPrefix prefix = IpPrefix.parse("2001:db8::/126");

    assertThat(prefix.network()).contains(IpAddress.parse("2001:db8::"));
    assertThat(prefix.broadcast()).isEmpty();
    assertThat(hosts(prefix, "2001:db8::", "2001:db8::1", "2001:db8::3", "2001:db8::4"))
        .containsExactly("2001:db8::1", "2001:db8::3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.0/31", "192.0.2.0/32", "2001:db8::/127", "2001:db8::/128"})
  void every_address_of_a_link_of_two_and_of_a_single_address_is_a_hosts(String text) {
    IpPrefix prefix = IpPrefix.parse(text);

    assertThat(prefix.network()).isEmpty();
    assertThat(prefix.broadcast()).isEmpty();
    assertThat(prefix.isHostAddress(prefix.first())).isTrue();
    assertThat(prefix.isHostAddress(prefix.last())).isTrue();
  }

  private static List<String> hosts(IpPrefix prefix, String... candidates) {
    return List.of(candidates).stream()
        .filter(candidate -> prefix.isHostAddress(IpAddress.parse(candidate)))
        .toList();
  }

  @Test
  void size_counts_all_addresses() {
    assertThat(IpPrefix.parse("192.0.2.0/24").size()).isEqualTo(256);
    assertThat(IpPrefix.parse("192.0.2.0/32").size()).isEqualTo(1);
    assertThat(IpPrefix.parse("::/0").size()).isEqualTo(BigInteger.TWO.pow(128));
    assertThat(IpPrefix.parse("192.0.2.0/32").isHost()).isTrue();
    assertThat(IpPrefix.parse("2001:db8::/128").isHost()).isTrue();
    assertThat(IpPrefix.parse("2001:db8::/32").isHost()).isFalse();
  }

  @Test
  void prefixes_sort_by_address_and_the_larger_comes_first() {
    List<IpPrefix> sorted =
        List.of(
            IpPrefix.parse("192.0.2.0/24"),
            IpPrefix.parse("192.0.2.0/25"),
            IpPrefix.parse("198.51.100.0/24"),
            IpPrefix.parse("2001:db8::/32"),
            IpPrefix.parse("2001:db8::/64"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }

  @Test
  void prefix_and_its_range_are_the_same_addresses() {
    Seeds.forEach(
        1_000,
        random -> {
          IpPrefix prefix = Addresses.prefix(random);
          IpAddress address = Addresses.address(random);
          IpPrefix other = Addresses.prefix(random);

          IpRange range = prefix.range();

          assertThat(range.contains(address)).isEqualTo(prefix.contains(address));
          assertThat(range.contains(other.range())).isEqualTo(prefix.contains(other));
          assertThat(range.overlaps(other.range())).isEqualTo(prefix.overlaps(other));
          assertThat(range.size()).isEqualTo(prefix.size());
          assertThat(range.asPrefix()).contains(prefix);
          assertThat(range.prefixes()).containsExactly(prefix);
        });
  }
}
