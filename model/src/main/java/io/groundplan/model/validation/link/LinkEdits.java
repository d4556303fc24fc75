package io.groundplan.model.validation.link;

import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.LinkKind;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PlainValue;

/** Edits of what kind of link an interface is. */
final class LinkEdits {

  private LinkEdits() {}

  /** The interface as a link of another kind. */
  static NetworkInterface withKind(NetworkInterface link, LinkKind kind) {
    Link old = link.link();
    return with(link, new Link(kind, old.mac(), old.driver(), old.busPath(), old.selector()));
  }

  /** The interface with another selector. */
  static NetworkInterface withSelector(NetworkInterface link, PlainValue.Fields selector) {
    Link old = link.link();
    return with(link, new Link(old.kind(), old.mac(), old.driver(), old.busPath(), selector));
  }

  private static NetworkInterface with(NetworkInterface link, Link kind) {
    return new NetworkInterface(
        link.name(),
        link.attachment(),
        link.addresses(),
        link.publicAddress(),
        link.gateway(),
        link.mtu(),
        kind);
  }
}
