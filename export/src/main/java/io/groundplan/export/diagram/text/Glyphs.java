package io.groundplan.export.diagram.text;

/** Which characters a text diagram is made of. */
public enum Glyphs {
  /** Box drawing characters of code page 437, which every monospaced font has. */
  UNICODE,
  /** Nothing beyond ASCII; what else stands in names is written as near to it as possible. */
  ASCII;

  /** Arms as two bits each for up, down, left, right: 1 a single line, 2 a double one. */
  private static final String[] JOINTS = {
    "─0011", "│1100", "┌0101", "┐0110", "└1001", "┘1010", "├1101", "┤1110", "┬0111", "┴1011",
    "┼1111", "═0022", "║2200", "╔0202", "╗0220", "╚2002", "╝2020", "╠2202", "╣2220", "╦0222",
    "╩2022", "╬2222", "╒0102", "╓0201", "╕0120", "╖0210", "╘1002", "╙2001", "╛1020", "╜2010",
    "╞1102", "╟2201", "╡1120", "╢2210", "╤0122", "╥0211", "╧1022", "╨2011", "╪1122", "╫2211"
  };

  /** The character for a cell with these lines: 0 none, 1 single, 2 double. */
  String line(int up, int down, int left, int right) {
    if (this == ASCII) {
      return ascii(up, down, left, right);
    }
    int vertical = Math.max(up, down);
    int horizontal = Math.max(left, right);
    String arms =
        ""
            + level(up, vertical)
            + level(down, vertical)
            + level(left, horizontal)
            + level(right, horizontal);
    for (String joint : JOINTS) {
      if (joint.endsWith(arms)) {
        return joint.substring(0, 1);
      }
    }
    return up + down == 0 ? left > 0 ? "╴" : "╶" : up > 0 ? "╵" : "╷";
  }

  /** No font joins a single with a double line on one axis; the double one wins. */
  private static int level(int arm, int strongest) {
    return arm == 0 ? 0 : strongest;
  }

  private static String ascii(int up, int down, int left, int right) {
    if (up + down == 0 && left > 0 && right > 0) {
      return Math.max(left, right) > 1 ? "=" : "-";
    }
    if (left + right == 0 && up > 0 && down > 0) {
      return Math.max(up, down) > 1 ? ":" : "|";
    }
    return "+";
  }

  /** The arrow that points up, down, left or right: the offset of the cell it points at. */
  String arrow(int columns, int rows) {
    boolean ascii = this == ASCII;
    if (columns == 0) {
      return rows < 0 ? ascii ? "^" : "▲" : ascii ? "v" : "▼";
    }
    return columns < 0 ? ascii ? "<" : "◄" : ascii ? ">" : "►";
  }
}
