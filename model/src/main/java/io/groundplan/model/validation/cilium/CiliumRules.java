package io.groundplan.model.validation.cilium;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules about Cilium's values, in the order of their codes. */
public final class CiliumRules {

  private CiliumRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new DsrNeedsNativeOrGeneve(),
        new NativeRoutingWithoutCidr(),
        new NativeAcceleration(),
        new MaglevTableSize(),
        new NativeRoutingCidrDiffers());
  }
}
