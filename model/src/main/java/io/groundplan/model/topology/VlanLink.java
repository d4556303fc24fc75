package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.VlanId;
import java.util.Optional;

/**
 * A VLAN interface (IEEE 802.1Q). What is absent is said by a name such as {@code bond0.20}; {@link
 * NetworkInterface#vlanId()} and {@link NetworkInterface#parent()} know both.
 *
 * @param vlan the tag, where it is written
 * @param parent the link it rides on, where it is written
 */
public record VlanLink(Optional<VlanId> vlan, Optional<InterfaceName> parent) implements LinkKind {}
