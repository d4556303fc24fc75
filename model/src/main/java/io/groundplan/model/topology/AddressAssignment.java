package io.groundplan.model.topology;

/** How an interface comes to an address. */
public sealed interface AddressAssignment permits StaticAddress, DhcpV4, DhcpV6, Slaac {}
