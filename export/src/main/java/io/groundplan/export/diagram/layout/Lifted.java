package io.groundplan.export.diagram.layout;

/** A relation seen from a frame: between two of its blocks, by their numbers in it. */
record Lifted(int from, int to, Edge edge) {}
