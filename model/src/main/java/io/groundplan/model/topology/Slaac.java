package io.groundplan.model.topology;

/** An IPv6 address that the host forms itself from the router's prefix (RFC 4862). */
public record Slaac() implements AddressAssignment {}
