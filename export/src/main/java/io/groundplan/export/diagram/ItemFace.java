package io.groundplan.export.diagram;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an item shows of itself: what it stands for, its lines of text and its state. */
public record ItemFace(ItemKind kind, List<TextLine> lines, Set<ItemMark> marks) {

  public ItemFace {
    lines = List.copyOf(lines);
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
  }

  /** A face without marks. */
  public static ItemFace of(ItemKind kind, TextLine... lines) {
    return new ItemFace(kind, List.of(lines), Set.of());
  }

  /** The same with other lines. */
  public ItemFace withLines(List<TextLine> other) {
    return new ItemFace(kind, other, marks);
  }

  /** All lines in one, as a title shows them. */
  public String title() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
  }
}
