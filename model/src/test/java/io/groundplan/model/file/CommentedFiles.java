package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Writes plain values as people might: any style of map, list and scalar, any indentation, comments
 * and blank lines everywhere, keys that nobody knows, anchors and aliases. Every comment names the
 * key path that it belongs to, as in {@code #/nodes/cp-1/addresses}.
 */
final class CommentedFiles {

  private final RandomGenerator random;
  private final int step;
  private final boolean indentsLists;
  private final int aliasing;
  private final StringBuilder out = new StringBuilder();
  private final Map<PlainValue, String> anchors = new HashMap<>();
  private int unknown;

  private CommentedFiles(RandomGenerator random) {
    this.random = random;
    this.step = random.nextBoolean() ? 2 : 4;
    this.indentsLists = random.nextBoolean();
    this.aliasing = random.nextInt(3) == 0 ? 10 : 0;
  }

  static String of(PlainValue.Fields root, RandomGenerator random) {
    CommentedFiles files = new CommentedFiles(random);
    files.head();
    files.block(root, 0, "", true);
    files.foot();
    String text = files.out.toString();
    String ended = random.nextInt(4) == 0 ? text.stripTrailing() : text;
    return random.nextInt(4) == 0 ? ended.replace("\n", "\r\n") : ended;
  }

  private void head() {
    if (chance(30)) {
      out.append("# head of the file: it's \"ours\" {x}\n");
    }
    if (chance(20)) {
      out.append("---\n");
    }
  }

  private void foot() {
    if (chance(15)) {
      out.append("\n# foot of the file\n");
    }
    if (chance(10)) {
      out.append("...\n");
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void block(PlainValue.Fields map, int column, String path, boolean top) {
    for (Map.Entry<String, PlainValue> field : map.values().entrySet()) {
      String here = path + "/" + field.getKey();
      if (chance(10) || (top && chance(70))) {
        out.append('\n');
      }
      above(column, here);
      if (chance(8) && here.chars().filter(c -> c == '/').count() == 3) {
        unknownKey(column);
      }
      out.append(" ".repeat(column));
      boolean asked = chance(1) && !top;
      out.append(
          asked
              ? "? " + key(field.getKey()) + "\n" + " ".repeat(column) + ":"
              : key(field.getKey()) + ":");
      value(field.getValue(), column, here, false);
    }
  }

  private void above(int column, String path) {
    while (chance(12)) {
      int at = chance(15) ? random.nextInt(column + 3) : column;
      out.append(" ".repeat(at)).append(at == column ? "#" + path : "# odd").append('\n');
    }
  }

  private void unknownKey(int column) {
    out.append(" ".repeat(column)).append("x-unknown-").append(unknown++).append(": ");
    out.append(chance(50) ? "{a: [1, 'b'], \"c\": d}" : "kept # not ours").append('\n');
  }

  private void inline(String path) {
    if (chance(12)) {
      out.append(chance(20) ? "\t#" : "  #").append(path);
    }
    out.append(chance(3) ? "  \n" : "\n");
  }

  private void value(PlainValue value, int column, String path, boolean item) {
    String known = anchors.get(value);
    boolean element = path.chars().filter(c -> c == '/').count() == 2;
    if (known != null && !YamlFormat.isScalar(value) && !element && chance(50)) {
      out.append(" *").append(known);
      inline(path);
      return;
    }
    if (known == null && !YamlFormat.isScalar(value) && chance(aliasing) && !item) {
      String anchor = "a" + anchors.size();
      anchors.put(value, anchor);
      out.append(" &").append(anchor);
    }
    switch (value) {
      case PlainValue.Fields map when !map.isEmpty() && chance(column == 0 ? 95 : 55) -> {
        inline(path);
        if (chance(5)) {
          out.append('\n');
        }
        block(map, column + step, path, false);
        while (chance(5)) {
          out.append(" ".repeat(column + step)).append("#").append(path).append('\n');
        }
      }
      case PlainValue.Items(List<PlainValue> items) when !items.isEmpty() && chance(50) -> {
        inline(path);
        items(items, indentsLists || item ? column + step : column, path);
      }
      case PlainValue.Fields map when map.values().size() > 1 && chance(25) ->
          longFlow(map, column, path);
      case PlainValue.Text(String text)
          when text.contains("\n") && YamlScalars.literal(text, 0).isPresent() && chance(80) -> {
        out.append(' ').append(YamlScalars.literal(text, column + step).orElseThrow()).append('\n');
      }
      default -> {
        out.append(' ').append(flow(value));
        inline(path);
      }
    }
  }

  private void items(List<PlainValue> items, int column, String path) {
    for (int i = 0; i < items.size(); i++) {
      String here = path + "/" + i;
      above(column, here);
      out.append(" ".repeat(column)).append("-");
      if (items.get(i) instanceof PlainValue.Fields map && !map.isEmpty() && chance(50)) {
        String whole = out.toString();
        out.setLength(0);
        block(map, column + 2, here, false);
        String inside = out.toString();
        out.setLength(0);
        boolean plain =
            inside.startsWith(" ".repeat(column + 2)) && inside.charAt(column + 2) != '#';
        out.append(whole).append(plain ? " " + inside.stripLeading() : "\n" + inside);
      } else if (YamlFormat.isScalar(items.get(i))) {
        value(items.get(i), column, here, true);
      } else {
        out.append(' ').append(flow(items.get(i)));
        inline(here);
      }
    }
  }

  private void longFlow(PlainValue.Fields map, int column, String path) {
    out.append(" {");
    inline(path);
    List<Map.Entry<String, PlainValue>> fields = new ArrayList<>(map.values().entrySet());
    for (int i = 0; i < fields.size(); i++) {
      boolean last = i == fields.size() - 1;
      out.append(" ".repeat(column + step)).append(key(fields.get(i).getKey())).append(": ");
      out.append(flow(fields.get(i).getValue())).append(last && chance(70) ? "" : ",");
      inline(path + "/" + fields.get(i).getKey());
    }
    out.append(" ".repeat(column + 1)).append("}");
    inline(path);
  }

  private String key(String key) {
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case 1 -> "'" + key.replace("'", "''") + "'";
      default -> YamlScalars.key(key);
    };
  }

  private String flow(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(String text) -> scalar(text);
      case PlainValue.Items(List<PlainValue> items) ->
          "["
              + String.join(chance(80) ? ", " : " , ", items.stream().map(this::flow).toList())
              + "]";
      case PlainValue.Fields(var fields) ->
          (chance(80) ? "{" : "{ ")
              + String.join(
                  ", ",
                  fields.entrySet().stream()
                      .map(it -> key(it.getKey()) + ": " + flow(it.getValue()))
                      .toList())
              + "}";
      case PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ -> YamlFormat.flow(value);
    };
  }

  private String scalar(String text) {
    String canonical = YamlScalars.text(text);
    boolean simple = text.chars().allMatch(c -> c >= ' ' && c < 127);
    return switch (random.nextInt(10)) {
      case 0 -> simple ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : canonical;
      case 1 -> simple ? "'" + text.replace("'", "''") + "'" : canonical;
      default -> canonical;
    };
  }
}
