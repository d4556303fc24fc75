package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialPurposeTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, UNSPECIFIED",
    "0.0.0.1, THIS_NETWORK",
    "192.0.0.1, PROTOCOL_ASSIGNMENTS",
    "198.19.255.255, BENCHMARKING",
    "255.255.255.254, RESERVED",
    "255.255.255.255, LIMITED_BROADCAST",
    "::, UNSPECIFIED",
    "::1, LOOPBACK",
    "::ffff:127.0.0.1, IPV4_MAPPED",
    "2001::1, TEREDO",
    "2001:2::1, BENCHMARKING",
    "2001:1ff::1, PROTOCOL_ASSIGNMENTS",
    "64:ff9b::192.0.2.1, TRANSLATION",
    "fe80::1, LINK_LOCAL",
    "fec0::1, SITE_LOCAL"
  })
  void purpose_of_an_address_is_that_of_the_innermost_block(String text, SpecialPurpose purpose) {
    IpAddress address = IpAddress.parse(text);

    assertThat(address.specialPurpose()).contains(purpose);
  }

  @Test
  void address_of_the_internet_has_no_special_purpose() {
    assertThat(IpAddress.parse("9.9.9.9").specialPurpose()).isEmpty();
    assertThat(IpAddress.parse("2620:fe::9").specialPurpose()).isEmpty();
    assertThat(IpAddress.parse("2001:200::1").specialPurpose()).isEmpty();
  }

  @Test
  void no_block_hides_behind_a_larger_one() {
    for (SpecialPurpose purpose : SpecialPurpose.values()) {
      for (IpPrefix prefix : purpose.prefixes()) {
        assertThat(Stream.of(prefix.first(), prefix.last()).map(SpecialPurpose::of))
            .contains(Optional.of(purpose));
      }
    }
  }

  @Test
  void every_purpose_has_a_document() {
    assertThat(SpecialPurpose.values()).allMatch(purpose -> purpose.reference().startsWith("RFC "));
    assertThat(SpecialPurpose.values()).noneMatch(purpose -> purpose.title().isBlank());
  }
}
