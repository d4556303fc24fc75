package io.groundplan.model.topology;

/** A network card, real or virtual. */
public record PhysicalLink() implements LinkKind {}
