package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;

/** From where a port forward takes connections. */
final class ForwardScope {

  private ForwardScope() {}

  /** Whether it serves every source that reaches its interface. */
  static boolean isForAll(PortForward forward) {
    return forward.from().isEmpty() || forward.from().stream().anyMatch(ForwardScope::isEverything);
  }

  /** Whether a network is all addresses of a family, or of both. */
  static boolean isEverything(NetworkReference network) {
    return network instanceof AnyNetwork
        || (network instanceof PrefixNetwork(IpPrefix prefix) && prefix.length() == 0);
  }

  /** Whether anybody in the Internet is let in: all are, or {@code from} names the Internet. */
  static boolean isForTheInternet(PortForward forward) {
    return isForAll(forward)
        || forward.from().stream()
            .anyMatch(network ->
                network instanceof OwnedNetwork(Reference owner)
                    && owner.element().equals(ElementId.INTERNET));
  }

  /** Whether it listens on an interface that the Internet reaches. */
  static boolean listensToTheInternet(RuleContext context, Machine machine, PortForward forward) {
    return links(machine, forward).stream().anyMatch(link -> isPublic(context, link));
  }

  /** The interfaces on which it listens, as far as they are drawn. */
  static List<NetworkInterface> links(Machine machine, PortForward forward) {
    return machine.interfaces().stream()
        .filter(link -> forward.in().isEmpty() || link.name().equals(forward.in()))
        .toList();
  }

  /** Whether the Internet reaches the interface: it is there, and no carrier translates it. */
  static boolean isPublic(RuleContext context, NetworkInterface link) {
    boolean hidden = link.publicAddress().equals(Optional.of(new PublicAddress.None()));
    return !hidden
        && (link.publicAddress().isPresent()
            || leadsToTheInternet(context, link)
            || link.staticAddresses().stream().anyMatch(fixed -> fixed.address().isPublic()));
  }

  /** Whether the interface is joined to the Internet, by itself or by an uplink. */
  static boolean leadsToTheInternet(RuleContext context, NetworkInterface link) {
    return link.attachment().segment().equals(Optional.of(ElementId.INTERNET))
        || context
            .inheritance()
            .segment(link)
            .flatMap(Segment::uplink)
            .equals(Optional.of(Boolean.TRUE));
  }
}
