package io.groundplan.model.topology;

/**
 * A reference together with the place where it stands in the element that makes it.
 *
 * @param path where, in the element's own keys
 * @param reference to what
 */
public record Mention(KeyPath path, Reference reference) {}
