package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import org.junit.jupiter.api.Test;

class AddressFormatExceptionTest {

  @Test
  void message_names_input_reason_and_position_from_one() {
    var refusal = new AddressFormatException("192.0.2.x", "not a digit", 8);

    assertThat(refusal).hasMessage("\"192.0.2.x\": not a digit (position 9)");
    assertThat(refusal.input()).isEqualTo("192.0.2.x");
    assertThat(refusal.reason()).isEqualTo("not a digit");
    assertThat(refusal.position()).isEqualTo(8);
    assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
    assertThat(refusal.correction()).isEmpty();
  }

  @Test
  void position_counts_code_points() {
    var refusal =
        catchThrowableOfType(
            AddressFormatException.class, () -> InterfaceName.parse("\ud83d\ude00\ud83d\ude00 x"));

    assertThat(refusal.position()).isEqualTo(2);
  }

  @Test
  void message_shows_what_cannot_be_seen() {
    var refusal = new AddressFormatException("a\n\u202eb\ud800\u2028", "wrong", 0);

    assertThat(refusal).hasMessage("\"a\\u000a\\u202eb\\ud800\\u2028\": wrong (position 1)");
  }

  @Test
  void message_shortens_a_long_input_and_the_input_stays_whole() {
    String input = "1".repeat(1_000_000);

    var refusal =
        catchThrowableOfType(AddressFormatException.class, () -> IpAddress.parse(input + "."));

    assertThat(refusal.getMessage()).hasSizeLessThan(200).contains("1".repeat(80) + "…");
    assertThat(refusal.input()).hasSize(1_000_001);
  }
}
