package io.groundplan.model.topology;

import io.groundplan.model.address.MacAddress;
import java.util.Optional;

/**
 * What kind of link an interface is, and how Talos finds it.
 *
 * @param kind physical, VLAN, bond, bridge or dummy
 * @param mac hardware address
 * @param driver kernel driver
 * @param busPath place on the bus
 * @param selector Talos's {@code deviceSelector}, instead of the name
 */
public record Link(
    LinkKind kind,
    Optional<MacAddress> mac,
    Optional<String> driver,
    Optional<String> busPath,
    PlainValue.Fields selector) {

  /** A network card of which no more is known. */
  public static final Link PHYSICAL = of(new PhysicalLink());

  /** A link of that kind of which no more is known. */
  public static Link of(LinkKind kind) {
    return new Link(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), PlainValue.Fields.EMPTY);
  }

  /** The same found alike, of another kind. */
  public Link withKind(LinkKind newKind) {
    return new Link(newKind, mac, driver, busPath, selector);
  }

  Link over(Link inherited) {
    return new Link(
        kind instanceof PhysicalLink ? inherited.kind : kind,
        mac.or(inherited::mac),
        driver.or(inherited::driver),
        busPath.or(inherited::busPath),
        selector.over(inherited.selector));
  }
}
