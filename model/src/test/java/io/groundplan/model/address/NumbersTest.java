package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @Test
  void vlan_is_1_to_4094() {
    assertThat(VlanId.parse("1").number()).isEqualTo(1);
    assertThat(VlanId.parse("4094").number()).isEqualTo(4094);
    assertThat(refusal(() -> new VlanId(5000)).reason()).isEqualTo("VLAN 5000 is not in 1..4094");
    assertThat(VlanId.tryParse("0")).isEmpty();
    assertThat(VlanId.tryParse("4095")).isEmpty();
  }

  @Test
  void mtu_has_a_lower_bound_only() {
    assertThat(Mtu.parse("68").bytes()).isEqualTo(68);
    assertThat(Mtu.parse("65520").bytes()).isEqualTo(65520);
    assertThat(Mtu.parse("2147483647").bytes()).isEqualTo(Integer.MAX_VALUE);
    assertThat(Mtu.tryParse("67")).isEmpty();
    assertThat(Mtu.tryParse("2147483648")).isEmpty();
    assertThat(refusal(() -> new Mtu(0)).input()).isEqualTo("0");
  }

  @Test
  void as_number_has_32_bits() {
    assertThat(Asn.parse("64512").number()).isEqualTo(64512);
    assertThat(Asn.parse("4294967295").number()).isEqualTo(4_294_967_295L);
    assertThat(Asn.tryParse("4294967296")).isEmpty();
    assertThat(Asn.tryParse("0")).isEmpty();
    assertThat(refusal(() -> Asn.parse("1.10")).position()).isEqualTo(1);
    assertThat(refusal(() -> new Asn(-1)).reason())
        .isEqualTo("AS number -1 is not in 1..4294967295");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|VLAN is missing",
        "0|0|VLAN 0 is not in 1..4094",
        "4095|0|VLAN 4095 is not in 1..4094",
        "-1|0|digits",
        "+1|0|digits",
        "010|0|leading zero",
        "1.0|1|digits",
        "1e3|1|digits",
        "\"1 \"|1|digits",
        "\u0661|0|digits",
        "99999999999999999999999999|0|VLAN 99999999999999999999… is not in 1..4094"
      })
  void number_is_plain_digits_within_its_bounds(String text, int position, String reason) {
    var refusal = refusal(() -> VlanId.parse(text));

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.reason()).contains(reason);
  }

  @Test
  void numbers_sort_as_numbers() {
    assertThat(new VlanId(9)).isLessThan(new VlanId(10));
    assertThat(new Mtu(1500)).isLessThan(new Mtu(9000));
    assertThat(new Asn(64512)).isLessThan(new Asn(4_200_000_000L));
  }

  private static AddressFormatException refusal(ThrowingCallable made) {
    return catchThrowableOfType(AddressFormatException.class, made);
  }
}
