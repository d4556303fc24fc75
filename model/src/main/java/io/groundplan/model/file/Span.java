package io.groundplan.model.file;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start its first unit
 * @param end behind its last unit
 */
record Span(int start, int end) {}
