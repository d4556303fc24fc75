package io.groundplan.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The fonts of the canvas: the best of the installed families, in whole sizes only, since scaled
 * text is slow to paint. Measures texts and remembers their widths. Belongs to one thread.
 */
public final class Typefaces {
  private static final List<String> PLAIN =
      List.of("Inter", "Segoe UI", "Noto Sans", "Cantarell", "Liberation Sans", "DejaVu Sans");
  private static final List<String> MONOSPACED =
      List.of("JetBrains Mono", "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono");
  private static final int REMEMBERED = 20_000;

  private final String plain;
  private final String monospaced;
  private final Map<Face, Font> fonts = new HashMap<>();
  private final Map<Measured, Double> widths = new HashMap<>();
  private final Text ruler = new Text();

  /** What a text looks like apart from its size. */
  public enum Style {
    PLAIN,
    BOLD,
    MONOSPACED
  }

  private record Face(Style style, int pixels) {}

  private record Measured(Face face, String text) {}

  /** Chooses among the installed fonts. */
  public Typefaces() {
    Set<String> installed = new HashSet<>(Font.getFamilies());
    plain = PLAIN.stream().filter(installed::contains).findFirst().orElse("System");
    monospaced = MONOSPACED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
  }

  /** A style sheet that gives controls the same families; it takes no list to choose from. */
  public String stylesheet() {
    String rules =
        """
        .designer, .dialog-pane, .context-menu, .tooltip { -fx-font-family: "%s"; }
        .designer .monospaced, .context-menu .monospaced { -fx-font-family: "%s"; }
        """
            .formatted(plain, monospaced);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
  }

  /** A font of that many pixels. */
  public Font font(Style style, int pixels) {
    return fonts.computeIfAbsent(new Face(style, pixels), this::load);
  }

  /** The width of a text in pixels. */
  public double width(Style style, int pixels, String text) {
    if (widths.size() > REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Measured(new Face(style, pixels), text), this::measure);
  }

  /** The text cut to a width in pixels, with an ellipsis where something is missing. */
  public String cut(Style style, int pixels, String text, double width) {
    if (width(style, pixels, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(style, pixels, text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end) + "…";
  }

  private Font load(Face face) {
    return switch (face.style()) {
      case PLAIN -> Font.font(plain, FontWeight.NORMAL, face.pixels());
      case BOLD -> Font.font(plain, FontWeight.BOLD, face.pixels());
      case MONOSPACED -> Font.font(monospaced, FontWeight.NORMAL, face.pixels());
    };
  }

  private double measure(Measured measured) {
    ruler.setFont(font(measured.face().style(), measured.face().pixels()));
    ruler.setText(measured.text());
    return ruler.getLayoutBounds().getWidth();
  }
}
