package io.groundplan.model.topology;

/** The kinds of link. */
public sealed interface LinkKind permits PhysicalLink, VlanLink, BondLink, BridgeLink, DummyLink {}
