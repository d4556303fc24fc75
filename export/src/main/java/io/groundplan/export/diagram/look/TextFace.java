package io.groundplan.export.diagram.look;

import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.TextRole;

/**
 * How text is set: its size and about how wide it runs. The size of a monospaced face leaves every
 * character inside its cell: all common ones are 0.6 em wide.
 */
public enum TextFace {
  NAME(12, 1000),
  ADDRESS(12, 0),
  NOTE(11, 920);

  private static final double MONOSPACED = 0.602;
  private static final String NARROW = "iIjl.,:;'|!";
  private static final String SLIM = "frt-()[]{}/\\* \"`";
  private static final String SMALL = "csz";
  private static final String BROAD = "mwMW@%";

  private final int pixels;
  private final int perMille;

  TextFace(int pixels, int perMille) {
    this.pixels = pixels;
    this.perMille = perMille;
  }

  /** The face of a line with that role. */
  public static TextFace of(TextRole role) {
    return switch (role) {
      case NAME -> NAME;
      case ADDRESS -> ADDRESS;
      case NOTE -> NOTE;
    };
  }

  /** Size in units of the SVG, and in pixels on the canvas at 100 %. */
  public int pixels() {
    return pixels;
  }

  /**
   * About how many units the text takes. Exact for a monospaced face; for the others the middle of
   * common ones, of which the widest runs a seventh wider and the narrowest a tenth narrower.
   */
  public int width(String text) {
    if (perMille == 0) {
      return (int) Math.ceil(CellText.columns(text) * pixels * MONOSPACED);
    }
    int thousandths = text.codePoints().map(TextFace::thousandths).sum();
    return (int) Math.ceil(thousandths * (double) pixels * perMille / 1_000_000);
  }

  private static int thousandths(int codePoint) {
    if (NARROW.indexOf(codePoint) >= 0) {
      return 320;
    }
    if (SLIM.indexOf(codePoint) >= 0) {
      return 430;
    }
    if (SMALL.indexOf(codePoint) >= 0) {
      return 535;
    }
    if (BROAD.indexOf(codePoint) >= 0) {
      return 910;
    }
    if (codePoint >= 'A' && codePoint <= 'Z') {
      return 700;
    }
    return CellText.columns(codePoint) == 2 ? 1050 : 630 * CellText.columns(codePoint);
  }
}
