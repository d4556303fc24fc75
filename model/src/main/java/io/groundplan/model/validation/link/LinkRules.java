package io.groundplan.model.validation.link;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP2xx, in the order of their codes. */
public final class LinkRules {

  private LinkRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new VlanIdReused(),
        new VlanNotCarried(),
        new MtuAbovePath(),
        new MtuMismatch(),
        new InterfaceDefinedTwice(),
        new MemberShared(),
        new BridgeWithoutSegment(),
        new InterfaceByName(),
        new SelectorMatchesTwo(),
        new MtuBelowMinimum(),
        new AddressOnMember(),
        new BondOptionNotInMode(),
        new SegmentWithoutMembers());
  }
}
