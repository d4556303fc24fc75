package io.groundplan.export.diagram.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.ItemKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PaintTest {

  private static final Set<Paint> GROUNDS = EnumSet.range(Paint.CANVAS, Paint.GROUND_TUNNEL);
  private static final Set<Paint> WORDS = EnumSet.of(Paint.TEXT, Paint.TEXT_MUTED);

  @Test
  void text_can_be_read_on_every_ground() {
    for (Paint text : WORDS) {
      assertThat(least(text, Paint::light)).as("%s on light", text).isGreaterThanOrEqualTo(4.5);
      assertThat(least(text, Paint::dark)).as("%s on dark", text).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void lines_bands_and_icons_stand_out_from_every_ground() {
    Set<Paint> strokes = EnumSet.complementOf(EnumSet.copyOf(GROUNDS));

    for (Paint stroke : strokes) {
      assertThat(least(stroke, Paint::light)).as("%s on light", stroke).isGreaterThanOrEqualTo(3);
      assertThat(least(stroke, Paint::dark)).as("%s on dark", stroke).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void a_frame_never_has_the_ground_that_it_stands_on_unless_that_is_plain() {
    for (ItemKind kind : ItemKind.values()) {
      for (Paint outer : GROUNDS) {
        Paint inner = KindLook.of(kind).groundOn(outer);

        assertThat(inner == outer && outer != Paint.SURFACE).as("%s on %s", kind, outer).isFalse();
      }
    }
  }

  private static double least(Paint paint, Function<Paint, String> theme) {
    return GROUNDS.stream()
        .mapToDouble(ground -> contrast(theme.apply(paint), theme.apply(ground)))
        .min()
        .orElseThrow();
  }

  /** Source: WCAG 2.2, definition of contrast ratio. */
  private static double contrast(String a, String b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
