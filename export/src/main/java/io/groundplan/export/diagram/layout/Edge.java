package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.RelationKind;

/** A relation between two nodes of a graph. */
record Edge(int index, int from, int to, DiagramRelation relation) {

  RelationKind kind() {
    return relation.kind();
  }

  boolean hasLabel() {
    return !relation.label().isEmpty();
  }

  int labelColumns() {
    return CellText.columns(relation.label());
  }
}
