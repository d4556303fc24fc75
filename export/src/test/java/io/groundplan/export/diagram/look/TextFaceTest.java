package io.groundplan.export.diagram.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8:1234:5678:9abc:def0:1234:5678/64"})
  void addresses_stay_within_their_cells(String address) {
    int width = TextFace.ADDRESS.width(address);

    assertThat(width).isLessThanOrEqualTo(CellText.columns(address) * Cell.UNITS_WIDE);
  }

  @Test
  void narrow_letters_take_less_than_broad_ones() {
    assertThat(TextFace.NAME.width("illi")).isLessThan(TextFace.NAME.width("mwwm"));
  }

  @Test
  void marks_that_combine_take_no_room() {
    assertThat(TextFace.NAME.width("e\u0301")).isEqualTo(TextFace.NAME.width("e"));
  }

  @Test
  void ideographs_take_their_whole_size() {
    assertThat(TextFace.NAME.width("東京")).isGreaterThanOrEqualTo(2 * TextFace.NAME.pixels());
  }
}
