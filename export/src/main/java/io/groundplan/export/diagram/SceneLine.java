package io.groundplan.export.diagram;

/**
 * A relation with its way over the drawing.
 *
 * @param id what it shows
 * @param from id of the item it comes from
 * @param to id of the item it goes to
 */
public record SceneLine(
    String id, String from, String to, RelationKind kind, ArrowEnds arrows, ScenePath path) {}
