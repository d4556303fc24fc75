package io.groundplan.export.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds small diagram models for tests; what stands in a frame follows its frame. */
public final class Sketch {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]*[.:][0-9a-f.:/-]+");

  private final String title;
  private final List<DiagramItem> items = new ArrayList<>();
  private final List<DiagramRelation> relations = new ArrayList<>();

  public Sketch(String title) {
    this.title = title;
  }

  public Sketch frame(String id, String in, ItemKind kind, String... lines) {
    return item(id, ItemShape.FRAME, in, kind, lines);
  }

  public Sketch box(String id, String in, ItemKind kind, String... lines) {
    return item(id, ItemShape.BOX, in, kind, lines);
  }

  public Sketch pill(String id, String in, ItemKind kind, String... lines) {
    return item(id, ItemShape.PILL, in, kind, lines);
  }

  public Sketch bar(String id, String in, String... lines) {
    return item(id, ItemShape.BAR, in, ItemKind.SEGMENT, lines);
  }

  public Sketch note(String id, String in, String... lines) {
    return item(id, ItemShape.NOTE, in, ItemKind.NOTE, lines);
  }

  public Sketch link(String from, String to) {
    return relation(from, to, RelationKind.LINK, ArrowEnds.NONE, "");
  }

  public Sketch arrow(String from, String to, RelationKind kind, String label) {
    return relation(from, to, kind, ArrowEnds.TO, label);
  }

  public Sketch relation(
      String from, String to, RelationKind kind, ArrowEnds arrows, String label) {
    relations.add(new DiagramRelation(from + "-" + to, from, to, kind, arrows, label));
    return this;
  }

  /** Members that hold a virtual address. */
  public Sketch members(String pill, String... members) {
    for (String member : members) {
      relation(pill, member, RelationKind.VIP_MEMBER, ArrowEnds.NONE, "");
    }
    return this;
  }

  /** Puts the item added last by hand. */
  public Sketch at(int column, int row) {
    FixedPlace place = new FixedPlace(new Cell(column, row), Optional.empty());
    items.add(items.removeLast().at(place));
    return this;
  }

  /** Puts the item added last by hand and makes it that wide. */
  public Sketch at(int column, int row, int columns) {
    FixedPlace place = new FixedPlace(new Cell(column, row), Optional.of(new CellSize(columns, 0)));
    items.add(items.removeLast().at(place));
    return this;
  }

  public DiagramModel model() {
    return new DiagramModel(title, items, relations);
  }

  private Sketch item(String id, ItemShape shape, String in, ItemKind kind, String... lines) {
    List<TextLine> text = new ArrayList<>();
    for (String line : lines) {
      text.add(
          ADDRESS.matcher(line).matches()
              ? TextLine.address(line)
              : text.isEmpty() ? TextLine.name(line) : TextLine.note(line));
    }
    Optional<String> container = in.isEmpty() ? Optional.empty() : Optional.of(in);
    items.add(DiagramItem.of(id, shape, container, new ItemFace(kind, text, java.util.Set.of())));
    return this;
  }
}
