package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts every label beside an upright part of its line, or above or below a level one, as near to
 * the target as there is room, and only where no other line of the same trunk runs along. Longest
 * labels first; linear in the length of the lines times the length of the label.
 */
final class LabelPlacement {

  private static final int PER_CELL = 2;
  private static final int LEFT_SIDE = 5;
  private static final int ABOVE = 6;
  private static final int BELOW = 12;
  private static final int OVERHANG = 4;

  private record Candidate(int cost, Cell start) {}

  private final Routing routing;
  private final Terrain terrain;
  private final Tracks tracks;
  private final boolean[] taken;
  private final List<PlacedLabel> placed = new ArrayList<>();
  private final List<Edge> homeless = new ArrayList<>();

  LabelPlacement(Routing routing, TitlePlacement titles) {
    this.routing = routing;
    this.tracks = routing.tracks();
    this.terrain = tracks.terrain();
    this.taken = new boolean[terrain.columns() * terrain.rows()];
    for (int node = 1; node < terrain.graph().size(); node++) {
      take(titles.title(node).grown(1, 0));
    }
    routing.ways().stream()
        .filter(way -> way.edge().hasLabel())
        .sorted(
            Comparator.<Way>comparingInt(way -> -way.edge().labelColumns())
                .thenComparingInt(way -> way.edge().index()))
        .forEach(way -> {
          if (!place(way, way.edge().relation().label())) {
            homeless.add(way.edge());
          }
        });
  }

  List<PlacedLabel> placed() {
    return placed;
  }

  /** The cells that titles and labels take, with a blank on either side. */
  boolean[] taken() {
    return taken;
  }

  /** Edges whose label found no room. */
  List<Edge> homeless() {
    return homeless;
  }

  /** Puts a short text, such as a number, in the place of the label. */
  boolean placeInstead(Edge edge, String text) {
    return routing.ways().stream()
        .filter(way -> way.edge().equals(edge))
        .findFirst()
        .map(way -> place(way, text))
        .orElse(false);
  }

  private boolean place(Way way, String text) {
    List<Candidate> candidates = candidates(way, CellText.columns(text));
    candidates.sort(Comparator.comparingInt(Candidate::cost).thenComparing(Candidate::start));
    Optional<Candidate> free =
        candidates.stream().filter(candidate -> isFree(candidate.start(), text)).findFirst();
    free.ifPresent(candidate -> {
      Cell start = candidate.start();
      placed.add(new PlacedLabel(way.edge(), start, text));
      take(CellRect.of(start.column(), start.row(), CellText.columns(text), 1).grown(1, 0));
    });
    return free.isPresent();
  }

  private List<Candidate> candidates(Way way, int length) {
    List<Candidate> candidates = new ArrayList<>();
    int[] cells = way.cells();
    boolean fromEnd = !way.isReversed();
    for (int i = firstOwn(way); i < cells.length - 1; i++) {
      int distance = PER_CELL * (fromEnd ? cells.length - 2 - i : i - 1);
      int column = cells[i] % terrain.columns();
      int row = cells[i] / terrain.columns();
      if (tracks.net(cells[i], true) == way.net() && terrain.frameAt(cells[i]) == 0) {
        candidates.add(new Candidate(distance, new Cell(column + 2, row)));
        candidates.add(new Candidate(distance + LEFT_SIDE, new Cell(column - 1 - length, row)));
      }
      if (tracks.net(cells[i], false) == way.net()) {
        int start = column - length / 2;
        int overhang = OVERHANG * overhang(way, row, start, length);
        candidates.add(new Candidate(distance + ABOVE + overhang, new Cell(start, row - 1)));
        candidates.add(new Candidate(distance + BELOW + overhang, new Cell(start, row + 1)));
      }
    }
    return candidates;
  }

  /** How much of a label would stand beyond the level part of the line below or above it. */
  private int overhang(Way way, int row, int start, int length) {
    int overhang = 0;
    for (int column = start; column < start + length; column++) {
      if (!terrain.isInside(column, row)
          || tracks.net(terrain.at(column, row), false) != way.net()) {
        overhang++;
      }
    }
    return overhang;
  }

  /** The first cell that no other way of the net shares. */
  private int firstOwn(Way way) {
    Set<Integer> branches = new HashSet<>();
    for (Way other : routing.ways()) {
      if (!other.edge().equals(way.edge()) && other.net() == way.net() && other.startsAtBranch()) {
        branches.add(other.cells()[0]);
      }
    }
    int first = 1;
    for (int i = 1; i < way.cells().length; i++) {
      if (branches.contains(way.cells()[i])) {
        first = i + 1;
      }
    }
    return first;
  }

  private boolean isFree(Cell start, String text) {
    int length = CellText.columns(text);
    int row = start.row();
    if (start.column() < 1
        || start.column() + length >= terrain.columns()
        || row < 0
        || row >= terrain.rows()) {
      return false;
    }
    for (int column = start.column(); column < start.column() + length; column++) {
      if (!isBlank(terrain.at(column, row))) {
        return false;
      }
    }
    return isBlank(terrain.at(start.column() - 1, row))
        && isBlank(terrain.at(start.column() + length, row))
        && !tracks.seemsJoined(start.column(), row, text);
  }

  private boolean isBlank(int cell) {
    return !taken[cell]
        && !tracks.isUsed(cell)
        && terrain.frameAt(cell) == 0
        && terrain.cost(cell, true) != Terrain.BLOCKED;
  }

  private void take(CellRect area) {
    for (int row = Math.max(0, area.top()); row <= area.bottom() && row < terrain.rows(); row++) {
      for (int column = Math.max(0, area.left());
          column <= area.right() && column < terrain.columns();
          column++) {
        taken[terrain.at(column, row)] = true;
      }
    }
  }
}
