package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.Paint;
import io.groundplan.export.diagram.look.TextFace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The style of a drawing: faces and strokes once, colours once for light and once for dark. */
final class StyleSheet {

  private static final String SANS =
      "-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",\"Liberation Sans\","
          + "\"DejaVu Sans Condensed\",system-ui,sans-serif";
  private static final String MONOSPACED =
      "ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace";

  private record Rule(String selector, String property, Paint paint) {}

  private final List<Rule> rules = new ArrayList<>();

  private StyleSheet(Markup markup) {
    rules.add(new Rule("text", "fill", Paint.TEXT));
    rules.add(new Rule(".note,.label,.off text", "fill", Paint.TEXT_MUTED));
    rules.add(new Rule(".off", "color", Paint.TEXT_MUTED));
    rules.add(new Rule(".card rect", "fill", Paint.SURFACE));
    rules.add(new Rule(".card rect", "stroke", Paint.EDGE));
    rules.add(new Rule(".off rect", "fill", Paint.SURFACE_OFF));
    for (Paint paint : markup.accents()) {
      rules.add(new Rule("." + Markup.name(paint), "color", paint));
    }
    for (Paint paint : markup.edges()) {
      rules.add(new Rule(".by-" + Markup.name(paint), "stroke", paint));
    }
    for (Paint paint : markup.grounds()) {
      rules.add(new Rule("." + Markup.name(paint), "fill", paint));
    }
    for (Paint paint : markup.halos()) {
      rules.add(new Rule(".on-" + Markup.name(paint), "stroke", paint));
    }
  }

  /** The content of the style element for what the markup asks for. */
  static String of(Markup markup) {
    StyleSheet sheet = new StyleSheet(markup);
    return fixed()
        + sheet.colours(Paint::light)
        + "@media (prefers-color-scheme:dark){\n"
        + sheet.colours(Paint::dark)
        + "}\n";
  }

  private static String fixed() {
    return """
    svg{font-family:$SANS}
    .name{font-size:$NAMEpx;font-weight:600}
    .address{font-family:$MONOSPACED;font-size:$ADDRESSpx;font-weight:400}
    .note,.label{font-size:$NOTEpx;font-weight:400}
    .label{stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
    use{fill:none;stroke:currentColor;stroke-width:$STROKE;stroke-linecap:round;stroke-linejoin:round}
    .card path,.end,.rail{fill:currentColor}
    .pill rect,.bar .surface,.badge{stroke:currentColor}
    .line{fill:none;stroke:currentColor;stroke-width:1.6}
    .dashed,.planned rect{stroke-dasharray:5 3}
    """
        .replace("$SANS", SANS)
        .replace("$MONOSPACED", MONOSPACED)
        .replace("$NAME", Integer.toString(TextFace.NAME.pixels()))
        .replace("$ADDRESS", Integer.toString(TextFace.ADDRESS.pixels()))
        .replace("$NOTE", Integer.toString(TextFace.NOTE.pixels()))
        .replace("$STROKE", Double.toString(Icon.STROKE));
  }

  private String colours(Function<Paint, String> value) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(rule.selector()).append('{').append(rule.property()).append(':');
      text.append(value.apply(rule.paint())).append("}\n");
    }
    return text.toString();
  }
}
