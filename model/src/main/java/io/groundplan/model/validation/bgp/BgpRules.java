package io.groundplan.model.validation.bgp;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules about BGP, in the order of their codes. */
public final class BgpRules {

  private BgpRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new BgpAsnNotValid(),
        new BgpAdvertisementSelectsNothing(),
        new TwoSpeakersOnNode(),
        new BgpPeerUnreachable(),
        new BgpHoldTime());
  }
}
