package io.groundplan.export.diagram;

/**
 * A line between two items of a diagram.
 *
 * @param id what it shows: the id of an element, or {@code owner/part}
 * @param label stands beside the line; empty: none
 */
public record DiagramRelation(
    String id, String from, String to, RelationKind kind, ArrowEnds arrows, String label) {}
