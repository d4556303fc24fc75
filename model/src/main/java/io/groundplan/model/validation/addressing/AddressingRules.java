package io.groundplan.model.validation.addressing;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP1xx, in the order of their codes. */
public final class AddressingRules {

  private AddressingRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new DuplicateAddress(),
        new AddressOutsideSubnet(),
        new NetworkOrBroadcastAddress(),
        new AddressInDhcpRange(),
        new GatewayOutsideSubnet(),
        new GatewayUnowned(),
        new OverlappingSubnets(),
        new MaskDiffers(),
        new SubnetNearlyFull(),
        new PublicAddressInside(),
        new ReservedRangeUsed(),
        new ReservedSpace(),
        new FamilyMissing(),
        new DuplicateMac(),
        new RangeOutsideSubnet(),
        new PrivateAddressOutside(),
        new VlanTagDiffers());
  }
}
