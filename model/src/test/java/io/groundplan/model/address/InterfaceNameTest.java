package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eth0",
        "enp0s31f6",
        "bond0.20",
        "enxa0cec8000001",
        "tun@home",
        "...",
        "br-lan",
        "é",
        "\u540d\u540d\u540d\u540d\u540d"
      })
  void name_is_what_linux_takes(String text) {
    InterfaceName name = InterfaceName.parse(text);

    assertThat(name).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|missing",
        ".|0|. or ..",
        "..|0|. or ..",
        "eth0/1|4|'/'",
        "eth0:1|4|':'",
        "eth%d|3|'%'",
        "eth 0|3|blanks",
        "\"eth0 \"|4|blanks",
        "\"eth\t0\"|3|blanks",
        "\"eth\n0\"|3|blanks",
        "eth\u00a00|3|blanks",
        "eth\u00010|3|control",
        "eth\u007f|3|control",
        "eth\ud800|3|control",
        "\u540deth\u00e0|4|a byte of 'à'"
      })
  void name_that_linux_or_a_file_would_not_take_is_refused(
      String text, int position, String reason) {
    var refusal =
        catchThrowableOfType(AddressFormatException.class, () -> InterfaceName.parse(text));

    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
    assertThat(InterfaceName.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"enxa0cec80000012, 15", "\u540d\u540d\u540d\u540d\u540dx, 5"})
  void name_has_at_most_15_bytes(String text, int position) {
    var refusal =
        catchThrowableOfType(AddressFormatException.class, () -> InterfaceName.parse(text));

    assertThat(refusal.fault()).isEqualTo(Fault.INTERFACE_TOO_LONG);
    assertThat(refusal.position()).isEqualTo(position);
  }

  @Test
  void names_differ_in_case() {
    assertThat(InterfaceName.parse("eth0")).isNotEqualTo(InterfaceName.parse("ETH0"));
    assertThat(InterfaceName.parse("eth0")).isLessThan(InterfaceName.parse("eth1"));
  }
}
