package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import java.util.Optional;

/**
 * A bridge.
 *
 * @param links its ports; unknown if nobody stated any
 * @param vlanAware whether it filters by VLAN
 * @param stp whether it speaks the spanning tree protocol
 */
public record BridgeLink(
    Stated<InterfaceName> links, Optional<Boolean> vlanAware, Optional<Boolean> stp)
    implements LinkKind {}
