package io.groundplan.export.diagram.text;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.KeyEntry;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a scene as lines of text: no tabs, no blanks at the end of a line, a line feed after each
 * line. Below the drawing stands what the signs in it mean, and what found no room in it.
 */
public final class TextRenderer {

  private static final int SINGLE = 1;
  private static final int DOUBLE = 2;
  private static final String BETWEEN_KEYS = "   ";

  private final DiagramScene scene;
  private final Glyphs glyphs;
  private final Sheet sheet;

  private TextRenderer(DiagramScene scene, Glyphs glyphs) {
    this.scene = scene;
    this.glyphs = glyphs;
    this.sheet = new Sheet(scene.size().columns(), scene.size().rows());
  }

  /** The drawing as text; empty for an empty scene. */
  public static String render(DiagramScene scene, Glyphs glyphs) {
    return new TextRenderer(scene, glyphs).render();
  }

  private String render() {
    scene.items().forEach(this::drawItem);
    scene.lines().forEach(this::drawLine);
    scene.lines().forEach(this::drawArrows);
    scene.items().forEach(this::writeItem);
    scene.labels().forEach(label -> sheet.write(label.start(), plain(label.text())));
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rows(); row++) {
      rows.add(sheet.row(row, glyphs));
    }
    return rows.isEmpty() ? "" : String.join("\n", trimmed(rows)) + "\n" + below();
  }

  private void drawItem(SceneItem item) {
    switch (item.shape()) {
      case FRAME, BOX -> outline(item, SINGLE);
      case PILL -> outline(item, DOUBLE);
      case BAR -> drawBar(item.area());
      case NOTE -> {}
    }
  }

  private void outline(SceneItem item, int weight) {
    sheet.clear(item.area());
    sheet.border(item.area(), weight);
  }

  private void drawBar(CellRect area) {
    for (int column = area.left(); column < area.right(); column++) {
      sheet.join(new Cell(column, area.top()), new Cell(column + 1, area.top()), SINGLE);
    }
  }

  private void drawLine(SceneLine line) {
    int weight = line.kind().isVirtual() ? DOUBLE : SINGLE;
    List<Cell> cells = line.path().cells();
    int last = cells.size() - 1;
    for (int i = 0; i < last; i++) {
      if (i == 0 && line.arrows().atFrom()) {
        continue;
      }
      if (i == last - 1 && line.arrows().atTo()) {
        continue;
      }
      sheet.join(cells.get(i), cells.get(i + 1), weight);
    }
  }

  private void drawArrows(SceneLine line) {
    List<Cell> cells = line.path().cells();
    if (line.arrows().atFrom()) {
      drawArrow(cells.get(1), cells.getFirst());
    }
    if (line.arrows().atTo()) {
      drawArrow(cells.get(cells.size() - 2), cells.getLast());
    }
  }

  private void drawArrow(Cell cell, Cell target) {
    sheet.write(cell, glyphs.arrow(target.column() - cell.column(), target.row() - cell.row()));
  }

  private void writeItem(SceneItem item) {
    List<TextLine> lines = item.face().lines();
    CellRect text = item.text();
    if (lines.isEmpty()) {
      return;
    }
    switch (item.shape()) {
      case FRAME, BAR ->
          sheet.write(text.corner().plus(-1, 0), " " + plain(item.face().title()) + " ");
      case BOX -> centre(lines, text);
      case PILL -> centre(item.isInOneRow() ? List.of(joined(lines)) : lines, text);
      case NOTE -> {
        for (int i = 0; i < lines.size(); i++) {
          sheet.write(text.corner().plus(0, i), plain(lines.get(i).text()));
        }
      }
    }
  }

  private static TextLine joined(List<TextLine> lines) {
    return TextLine.name(lines.stream().map(TextLine::text).collect(Collectors.joining("  ")));
  }

  private void centre(List<TextLine> lines, CellRect text) {
    for (int i = 0; i < lines.size(); i++) {
      String words = plain(lines.get(i).text());
      int blanks = (text.columns() - CellText.columns(words)) / 2;
      sheet.write(text.corner().plus(Math.max(0, blanks), i), words);
    }
  }

  private String plain(String text) {
    return glyphs == Glyphs.ASCII ? AsciiText.of(text) : text;
  }

  /** Without the margin that all rows share, and without empty rows at either end. */
  private static List<String> trimmed(List<String> rows) {
    int first = 0;
    int last = rows.size();
    while (first < last && rows.get(first).isEmpty()) {
      first++;
    }
    while (last > first && rows.get(last - 1).isEmpty()) {
      last--;
    }
    List<String> inked = rows.subList(first, last);
    int margin =
        inked.stream()
            .filter(row -> !row.isEmpty())
            .mapToInt(row -> row.length() - row.stripLeading().length())
            .min()
            .orElse(0);
    return inked.stream().map(row -> row.isEmpty() ? row : row.substring(margin)).toList();
  }

  /** The key in as few rows as the drawing is wide, after an empty one. */
  private List<String> key() {
    List<String> rows = new ArrayList<>();
    for (KeyEntry entry : scene.key()) {
      String words = entry.reference() + " " + plain(entry.text());
      String longer = rows.isEmpty() ? words : rows.getLast() + BETWEEN_KEYS + words;
      if (rows.isEmpty() || CellText.columns(longer) > scene.size().columns()) {
        rows.add(rows.isEmpty() ? "\n" + words : words);
      } else {
        rows.set(rows.size() - 1, longer);
      }
    }
    return rows;
  }

  private String below() {
    StringBuilder words = new StringBuilder();
    String legend = Legend.of(scene, glyphs);
    if (!legend.isEmpty()) {
      words.append('\n').append(legend).append('\n');
    }
    key().forEach(row -> words.append(row).append('\n'));
    return words.toString();
  }
}
