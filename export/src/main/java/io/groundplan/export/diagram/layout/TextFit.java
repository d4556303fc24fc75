package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.TextRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines of text to a width: names and notes wrap after a blank, a hyphen, a dot or a slash,
 * and end in an ellipsis beyond {@link #ROWS} rows. Addresses stay whole.
 */
final class TextFit {

  /** Rows that one wrapped line may take. */
  static final int ROWS = 3;

  private static final String ELLIPSIS = "...";
  private static final String BREAKS = " -./_:@";

  private TextFit() {}

  static List<TextLine> wrap(List<TextLine> lines, int columns) {
    List<TextLine> wrapped = new ArrayList<>();
    for (TextLine line : lines) {
      if (line.role() == TextRole.ADDRESS || line.columns() <= columns) {
        wrapped.add(line);
      } else {
        wrap(line.text(), columns).forEach(row -> wrapped.add(new TextLine(row, line.role())));
      }
    }
    return wrapped;
  }

  /** The text in at most {@link #ROWS} rows of that many columns. */
  static List<String> wrap(String text, int columns) {
    List<String> rows = new ArrayList<>();
    List<String> rest = CellText.clusters(text.strip());
    while (!rest.isEmpty()) {
      int fits = fitting(rest, columns);
      if (fits == rest.size()) {
        rows.add(String.join("", rest).strip());
        return rows;
      }
      if (rows.size() == ROWS - 1) {
        rows.add(cut(String.join("", rest), columns));
        return rows;
      }
      int end = lastBreak(rest, fits);
      rows.add(String.join("", rest.subList(0, end)).strip());
      rest = CellText.clusters(String.join("", rest.subList(end, rest.size())).strip());
    }
    return rows;
  }

  /** The text in one row of that many columns, with an ellipsis at its end where it was cut. */
  static String cut(String text, int columns) {
    if (CellText.columns(text) <= columns) {
      return text;
    }
    List<String> clusters = CellText.clusters(text);
    int fits = fitting(clusters, Math.max(1, columns - ELLIPSIS.length()));
    return String.join("", clusters.subList(0, fits)).strip() + ELLIPSIS;
  }

  /** How many clusters fit; at least one, so that wrapping ends. */
  private static int fitting(List<String> clusters, int columns) {
    int width = 0;
    int count = 0;
    for (String cluster : clusters) {
      width += CellText.columns(cluster);
      if (width > columns && count > 0) {
        return count;
      }
      count++;
    }
    return count;
  }

  /** Where to break at the latest: after a separator in the second half, else anywhere. */
  private static int lastBreak(List<String> clusters, int fits) {
    if (clusters.get(fits).equals(" ")) {
      return fits;
    }
    for (int end = fits; end > fits / 2; end--) {
      if (BREAKS.contains(clusters.get(end - 1))) {
        return end;
      }
    }
    return fits;
  }
}
