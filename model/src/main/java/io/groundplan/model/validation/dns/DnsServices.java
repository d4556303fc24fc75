package io.groundplan.model.validation.dns;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;

/** Who answers names. */
final class DnsServices {

  private DnsServices() {}

  /**
   * An element that answers names.
   *
   * @param element the element
   * @param service what it answers
   */
  record Server(Element element, DnsService service) {}

  /** Every server, in the order of the file. */
  static List<Server> of(RuleContext context) {
    return context.topology().all().stream()
        .flatMap(element ->
            DnsService.of(context.topology(), element)
                .map(service -> new Server(element, service))
                .stream())
        .toList();
  }

  /** The element with another DNS service; only of those that state theirs themselves. */
  static Optional<Element> with(Element element, DnsService dns) {
    return switch (element) {
      case Machine machine when machine.machine().offers().dns().isPresent() ->
          Optional.of(
              machine.withMachine(
                  machine
                      .machine()
                      .withOffers(machine.machine().offers().withDns(Optional.of(dns)))));
      case Machine _ -> Optional.empty();
      case Service service ->
          Optional.of(
              new Service(
                  service.id(),
                  service.description(),
                  service.cluster(),
                  service.publication(),
                  service.type(),
                  service.ports(),
                  service.selector(),
                  Optional.of(dns),
                  service.backends(),
                  service.interfaces()));
      case Provider provider ->
          Optional.of(
              new Provider(
                  provider.id(), provider.description(), provider.hostname(), Optional.of(dns)));
      case Site _,
          Segment _,
          Cluster _,
          VirtualIp _,
          LoadBalancerPool _,
          Gateway _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          Optional.empty();
    };
  }
}
