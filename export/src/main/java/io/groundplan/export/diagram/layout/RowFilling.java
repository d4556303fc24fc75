package io.groundplan.export.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/** Fills rows of a given width with blocks, in the order in which they come. */
final class RowFilling {

  private final int columns;
  private final ToIntFunction<Block> width;
  private final ToIntBiFunction<Block, Block> gap;
  private final List<List<Block>> rows = new ArrayList<>();

  RowFilling(int columns, ToIntFunction<Block> width, ToIntBiFunction<Block, Block> gap) {
    this.columns = columns;
    this.width = width;
    this.gap = gap;
  }

  List<List<Block>> rows() {
    return rows;
  }

  /** Adds rows of their own for these blocks. */
  void addLayer(List<Block> layer) {
    int first = rows.size();
    for (Block block : layer) {
      if (rows.size() == first || !fits(rows.getLast(), block)) {
        addRow(block);
      } else {
        rows.getLast().add(block);
      }
    }
  }

  /**
   * Adds the block to the first row with room for it that is not above its elder sibling's, else to
   * a new one, so that the drawing reads in the order of the model.
   */
  void fit(Block block, Optional<Block> elder) {
    int first = elder.map(this::row).orElse(0);
    for (int row = Math.max(0, first); row < rows.size(); row++) {
      if (fits(rows.get(row), block)) {
        rows.get(row).add(block);
        return;
      }
    }
    addRow(block);
  }

  private int row(Block block) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).contains(block)) {
        return row;
      }
    }
    return -1;
  }

  void addRow(Block block) {
    rows.add(new ArrayList<>(List.of(block)));
  }

  private boolean fits(List<Block> row, Block block) {
    int used = width.applyAsInt(row.getFirst());
    for (int i = 1; i < row.size(); i++) {
      used += gap.applyAsInt(row.get(i - 1), row.get(i)) + width.applyAsInt(row.get(i));
    }
    return used + gap.applyAsInt(row.getLast(), block) + width.applyAsInt(block) <= columns;
  }
}
