package io.groundplan.app.problems;

/**
 * Something that mends a problem.
 *
 * @param label what it does, as a menu shows it
 * @param action does it
 */
public record Remedy(String label, Runnable action) {}
