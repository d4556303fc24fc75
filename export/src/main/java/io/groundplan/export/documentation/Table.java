package io.groundplan.export.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Markdown table of cells that are escaped already. A column that is empty in every row is left
 * out. Cells are not padded, so that a change of one touches one line.
 */
final class Table {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row with a cell for each column. */
  void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells do not fit " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String text() {
    List<Integer> shown =
        IntStream.range(0, columns.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .boxed()
            .toList();
    StringBuilder text = new StringBuilder();
    text.append(line(columns, shown));
    text.append(shown.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    rows.forEach(row -> text.append(line(row, shown)));
    return text.toString();
  }

  private static String line(List<String> cells, List<Integer> shown) {
    return shown.stream().map(cells::get).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
