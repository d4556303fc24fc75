package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.10/24, 192.0.2.0/24",
    "192.0.2.0/24, 192.0.2.0/24",
    "192.0.2.10/32, 192.0.2.10/32",
    "192.0.2.10/0, 0.0.0.0/0",
    "2001:db8::10/64, 2001:db8::/64",
    "2001:db8::10/128, 2001:db8::10/128"
  })
  void address_keeps_its_host_bits_and_knows_its_network(String text, String network) {
    InterfaceAddress address = InterfaceAddress.parse(text);

    assertThat(address).hasToString(text);
    assertThat(address.prefix()).hasToString(network);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.10, 10, prefix length is missing",
    "2001:db8::10, 12, prefix length is missing",
    "192.0.2/24, 7, this has 3",
    "192.0.2.10/33, 11, is not in 0..32",
    "2001:db8::10/129, 13, is not in 0..128",
    "192.0.2.10/ 24, 11, digits"
  })
  void text_without_a_length_that_fits_is_refused(String text, int position, String reason) {
    var refusal =
        catchThrowableOfType(AddressFormatException.class, () -> InterfaceAddress.parse(text));

    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(InterfaceAddress.tryParse(text)).isEmpty();
  }

  @Test
  void addresses_sort_before_lengths() {
    List<InterfaceAddress> sorted =
        List.of(
            InterfaceAddress.parse("192.0.2.9/32"),
            InterfaceAddress.parse("192.0.2.10/24"),
            InterfaceAddress.parse("192.0.2.10/25"),
            InterfaceAddress.parse("2001:db8::1/64"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }
}
