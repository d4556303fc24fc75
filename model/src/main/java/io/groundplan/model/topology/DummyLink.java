package io.groundplan.model.topology;

/** A link without a wire. */
public record DummyLink() implements LinkKind {}
