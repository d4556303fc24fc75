package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:5e:00:53:af",
        "00:00:5E:00:53:AF",
        "00-00-5e-00-53-af",
        "00-00-5E-00-53-AF",
        "0000.5e00.53af",
        "0000.5E00.53AF"
      })
  void address_is_read_in_every_usual_spelling(String text) {
    MacAddress address = MacAddress.parse(text);

    assertThat(address).hasToString("00:00:5e:00:53:af").isEqualTo(new MacAddress(0x5e0053afL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|six bytes",
        "00|2|six bytes",
        "00:00:5e:00:53|14|six bytes",
        "00:00:5e:00:53:|15|six bytes",
        "00:00:5e:00:53:af:01|17|six bytes",
        "\"00:00:5e:00:53:af \"|17|six bytes",
        "0000.5e00.53af.0001|14|six bytes",
        "00005e0053af|4|'.' stands between",
        "0:0:5e:0:53:af|1|hexadecimal",
        "00:00:5g:00:53:af|7|hexadecimal",
        "00:00-5e:00:53:af|5|':' stands between",
        "00-00-5e-00:53-af|11|'-' stands between",
        "0000.5e00:53af|9|'.' stands between",
        "00:00:5e:00:53:\uff41f|15|hexadecimal"
      })
  void text_that_is_no_mac_address_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> MacAddress.parse(text));

    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(MacAddress.tryParse(text)).isEmpty();
  }

  @Test
  void number_of_more_than_48_bits_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(1L << 48));
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:5e:00:53:01, false, false",
    "01:00:5e:00:00:01, true, false",
    "02:00:00:00:00:01, false, true",
    "bc:24:11:00:00:01, false, false",
    "ff:ff:ff:ff:ff:ff, true, true"
  })
  void first_byte_says_whom_it_addresses_and_who_chose_it(
      String text, boolean isMulticast, boolean isLocallyAdministered) {
    MacAddress address = MacAddress.parse(text);

    assertThat(address.isMulticast()).isEqualTo(isMulticast);
    assertThat(address.isLocallyAdministered()).isEqualTo(isLocallyAdministered);
  }

  @Test
  void addresses_sort_by_their_bytes() {
    assertThat(MacAddress.parse("ff:00:00:00:00:00"))
        .isGreaterThan(MacAddress.parse("7f:ff:ff:ff:ff:ff"));
  }
}
