package io.groundplan.export.diagram.layout;

/**
 * A change worth trying in a layout.
 *
 * @param name tells it from other changes of the same layout
 */
record Change(String name, Room room) {}
