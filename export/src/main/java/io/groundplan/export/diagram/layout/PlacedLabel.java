package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.Cell;

/** A label, or the number that stands for it, with the cell of its first character. */
record PlacedLabel(Edge edge, Cell start, String text) {}
