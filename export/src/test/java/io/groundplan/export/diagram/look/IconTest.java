package io.groundplan.export.diagram.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.ItemKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IconTest {

  @Test
  void every_kind_has_an_icon_of_its_own() {
    assertThat(Arrays.stream(ItemKind.values()).map(Icon::of)).doesNotHaveDuplicates();
  }

  @Test
  void paths_begin_with_a_move_and_hold_only_commands_and_numbers() {
    for (Icon icon : Icon.values()) {
      assertThat(icon.path()).as(icon.name()).matches("M[-MmLlHhVvCcQqAaZz0-9. ]+");
    }
  }
}
