package io.groundplan.model.address;

import static io.groundplan.model.address.AddressFamily.IPV4;
import static io.groundplan.model.address.AddressFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundplan.model.testing.Addresses;
import io.groundplan.model.testing.Seeds;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {

  @Test
  void ipv4_address_of_more_than_32_bits_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(IPV4, 0, 1L << 32));
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(IPV4, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(IPV4, 0, -1));
  }

  @Test
  void ipv4_mapped_address_is_not_the_ipv4_address_in_it() {
    IpAddress mapped = IpAddress.parse("::ffff:192.0.2.1");

    assertThat(mapped.isIpv6()).isTrue();
    assertThat(mapped.isIpv4Mapped()).isTrue();
    assertThat(mapped).isNotEqualTo(IpAddress.parse("192.0.2.1"));
    assertThat(mapped.unmapped()).isEqualTo(IpAddress.parse("192.0.2.1"));
  }

  @Test
  void address_that_is_not_mapped_stays_as_it_is() {
    List<IpAddress> addresses =
        List.of(
            IpAddress.parse("192.0.2.1"),
            IpAddress.parse("::192.0.2.1"),
            IpAddress.parse("1::ffff:192.0.2.1"),
            IpAddress.parse("::1:ffff:192.0.2.1"));

    assertThat(addresses).noneMatch(IpAddress::isIpv4Mapped);
    assertThat(addresses).allMatch(address -> address.unmapped().equals(address));
  }

  @Test
  void addresses_sort_as_unsigned_numbers_and_ipv4_comes_first() {
    List<IpAddress> sorted =
        List.of(
            IpAddress.parse("0.0.0.0"),
            IpAddress.parse("127.255.255.255"),
            IpAddress.parse("128.0.0.0"),
            IpAddress.parse("255.255.255.255"),
            IpAddress.parse("::"),
            IpAddress.parse("::7fff:ffff:ffff:ffff"),
            IpAddress.parse("::8000:0:0:0"),
            IpAddress.parse("7fff::"),
            IpAddress.parse("8000::"),
            IpAddress.parse("ffff::"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.2",
    "192.0.2.255, 192.0.3.0",
    "127.255.255.255, 128.0.0.0",
    "2001:db8::, 2001:db8::1",
    "2001:db8::ffff:ffff:ffff:ffff, 2001:db8:0:1::",
    "::7fff:ffff:ffff:ffff, ::8000:0:0:0"
  })
  void next_and_previous_are_one_step_apart(String earlier, String later) {
    assertThat(IpAddress.parse(earlier).next()).contains(IpAddress.parse(later));
    assertThat(IpAddress.parse(later).previous()).contains(IpAddress.parse(earlier));
  }

  @Test
  void no_address_lies_beyond_the_ends_of_its_family() {
    assertThat(IpAddress.parse("255.255.255.255").next()).isEmpty();
    assertThat(IpAddress.parse("0.0.0.0").previous()).isEmpty();
    assertThat(IpAddress.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").next()).isEmpty();
    assertThat(IpAddress.parse("::").previous()).isEmpty();
    assertThat(IpAddress.parse("255.255.255.255").plus(Long.MAX_VALUE)).isEmpty();
    assertThat(IpAddress.parse("0.0.0.0").plus(Long.MIN_VALUE)).isEmpty();
    assertThat(IpAddress.parse("::").plus(Long.MIN_VALUE)).isEmpty();
  }

  @Test
  void steps_and_order_are_those_of_the_numbers() {
    Seeds.forEach(
        2_000,
        random -> {
          IpAddress address = Addresses.address(random);
          IpAddress other = Addresses.address(random, address.family());
          long steps = random.nextBoolean() ? random.nextLong() : random.nextInt(-5, 6);
          BigInteger target = address.toBigInteger().add(BigInteger.valueOf(steps));
          boolean exists = target.signum() >= 0 && target.bitLength() <= address.family().bits();

          Optional<IpAddress> reached = address.plus(steps);

          assertThat(reached.map(IpAddress::toBigInteger))
              .isEqualTo(exists ? Optional.of(target) : Optional.empty());
          assertThat(Integer.signum(address.compareTo(other)))
              .isEqualTo(address.toBigInteger().compareTo(other.toBigInteger()));
        });
  }

  @Test
  void prefix_of_an_address_clears_the_bits_beyond_the_length() {
    Seeds.forEach(
        2_000,
        random -> {
          IpAddress address = Addresses.address(random);
          int bits = address.family().bits();
          int length = random.nextInt(bits + 1);
          BigInteger block = BigInteger.ONE.shiftLeft(bits - length);
          BigInteger first = address.toBigInteger().divide(block).multiply(block);

          IpPrefix prefix = address.prefix(length);

          assertThat(prefix.first().toBigInteger()).isEqualTo(first);
          assertThat(prefix.last().toBigInteger())
              .isEqualTo(first.add(block).subtract(BigInteger.ONE));
          assertThat(prefix.contains(address)).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "::, unspecified",
    "127.0.0.1, loopback",
    "127.255.255.255, loopback",
    "::1, loopback",
    "::ffff:127.0.0.1, loopback",
    "169.254.0.1, link-local",
    "169.254.255.255, link-local",
    "fe80::1, link-local",
    "febf:ffff::, link-local",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "ff02::1, multicast",
    "255.255.255.255, broadcast",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "192.168.0.0, private",
    "192.168.255.255, private",
    "fc00::, private",
    "fdff:ffff::, private",
    "::ffff:192.168.0.1, private",
    "100.64.0.0, shared",
    "100.127.255.255, shared",
    "192.0.2.0, documentation",
    "198.51.100.255, documentation",
    "203.0.113.7, documentation",
    "2001:db8:ffff::, documentation",
    "3fff:fff::, documentation",
    "9.255.255.255, none",
    "11.0.0.0, none",
    "172.15.255.255, none",
    "172.32.0.0, none",
    "192.167.255.255, none",
    "192.169.0.0, none",
    "100.63.255.255, none",
    "100.128.0.0, none",
    "126.255.255.255, none",
    "169.253.255.255, none",
    "223.255.255.255, none",
    "240.0.0.0, none",
    "192.0.3.0, none",
    "::2, none",
    "fbff:ffff::, none",
    "fe00::, none",
    "fec0::, none",
    "feff:ffff::, none",
    "2001:db7:ffff::, none",
    "2001:db9::, none",
    "3fff:1000::, none",
    "::ffff:0.0.0.0, mapped-zero"
  })
  void address_has_the_properties_of_its_block_and_no_others(String text, String block) {
    IpAddress address = IpAddress.parse(text);

    assertThat(address.isUnspecified()).isEqualTo(block.equals("unspecified"));
    assertThat(address.isLoopback()).isEqualTo(block.equals("loopback"));
    assertThat(address.isLinkLocal()).isEqualTo(block.equals("link-local"));
    assertThat(address.isMulticast()).isEqualTo(block.equals("multicast"));
    assertThat(address.isPrivate()).isEqualTo(block.equals("private"));
    assertThat(address.isSharedSpace()).isEqualTo(block.equals("shared"));
    assertThat(address.isDocumentation()).isEqualTo(block.equals("documentation"));
    assertThat(address.isGlobalUnicast())
        .isEqualTo(List.of("private", "shared", "documentation", "none").contains(block));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.1.1, true",
    "100.63.255.255, true",
    "2606:4700:4700::1111, true",
    "2a01:4f8::1, true",
    "192.0.2.1, false",
    "192.168.1.1, false",
    "100.64.0.1, false",
    "240.0.0.1, false",
    "224.0.0.1, false",
    "fd00::1, false",
    "fe80::1, false",
    "4000::1, false",
    "200::1, false",
    "::ffff:1.1.1.1, false"
  })
  void public_address_is_one_that_somebody_on_the_internet_may_hold(String text, boolean isPublic) {
    IpAddress address = IpAddress.parse(text);

    assertThat(address.isPublic()).isEqualTo(isPublic);
  }

  @Test
  void family_says_which_it_is() {
    assertThat(IpAddress.parse("192.0.2.1").family()).isEqualTo(IPV4);
    assertThat(IpAddress.parse("2001:db8::1").family()).isEqualTo(IPV6);
    assertThat(IPV4.bits()).isEqualTo(32);
    assertThat(IPV6.bits()).isEqualTo(128);
    assertThat(IPV4).hasToString("IPv4");
  }
}
