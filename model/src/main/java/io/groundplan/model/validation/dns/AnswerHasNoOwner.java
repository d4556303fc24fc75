package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Attachments;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP704: a DNS server answers with an address of a drawn subnet or pool that nobody owns. Silent
 * while somebody there has an address that is not known: a lease, an unpinned service.
 */
final class AnswerHasNoOwner implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          704,
          "answer-has-no-owner",
          Severity.WARNING,
          "A DNS server answers with an address of the drawing that nobody owns");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    boolean isAnyVirtualIpUnknown =
        context.topology().all(VirtualIp.class).stream()
            .anyMatch(vip -> vip.addresses().isUnknown());
    for (DnsServices.Server server : DnsServices.of(context)) {
      for (DnsRecord item : server.service().records()) {
        for (IpAddress address : answers(item)) {
          if (!isAnyVirtualIpUnknown && context.addresses().ownersOf(address).isEmpty()) {
            placeOf(context, address)
                .map(place -> problem(server.element(), item, address, place))
                .ifPresent(problems::add);
          }
        }
      }
    }
    return problems;
  }

  private Problem problem(Element server, DnsRecord item, IpAddress address, Element place) {
    return problem(
            Subject.of(server).then("dns").then("records").then(item.name().toString()),
            "%s answers %s with %s in %s, which nobody owns; name the owner instead of the address"
                .formatted(server.id(), item.name(), address, place.id()))
        .relatedTo(Subject.of(place));
  }

  private static List<IpAddress> answers(DnsRecord item) {
    return switch (item.answer()) {
      case OwnerAnswer(List<Target> targets) ->
          targets.stream().flatMap(target -> literal(target.host())).toList();
      case ResourceAnswer resource ->
          resource.type().equals("A") || resource.type().equals("AAAA")
              ? IpAddress.tryParse(resource.value()).stream().toList()
              : List.of();
    };
  }

  private static Stream<IpAddress> literal(AddressReference host) {
    return host instanceof LiteralAddress(IpAddress address) ? Stream.of(address) : Stream.empty();
  }

  /** The pool or segment of the address, if all who could own it there have known addresses. */
  private static Optional<Element> placeOf(RuleContext context, IpAddress address) {
    Topology topology = context.topology();
    List<Subnets.Place> places = context.routing().subnets().holding(address);
    List<LoadBalancerPool> pools =
        topology.all(LoadBalancerPool.class).stream()
            .filter(pool -> pool.contains(address))
            .toList();
    boolean mayBeOwned =
        places.stream().anyMatch(place -> mayOwn(context, place, address))
            || (!pools.isEmpty() && someoneIsUnpinned(topology));
    return mayBeOwned
        ? Optional.empty()
        : Stream.<Element>concat(pools.stream(), places.stream().map(Subnets.Place::segment))
            .findFirst();
  }

  private static boolean mayOwn(RuleContext context, Subnets.Place place, IpAddress address) {
    Subnet subnet = place.subnet();
    boolean isLeased =
        subnet.dhcp().ranges().values().stream().anyMatch(range -> range.range().contains(address));
    boolean isGateway =
        subnet.gateway().values().stream()
            .anyMatch(gateway -> literal(gateway).anyMatch(address::equals));
    return isLeased
        || isGateway
        || context.domains().members(place.segment().id()).stream()
            .anyMatch(plug -> hasUnknownAddress(context, plug));
  }

  private static boolean hasUnknownAddress(RuleContext context, Attachments.Plug plug) {
    KnownAddresses known = context.resolution().addresses().of(plug.link());
    return !plug.tagged() && !known.isComplete();
  }

  private static boolean someoneIsUnpinned(Topology topology) {
    return topology.all(Published.class).stream().anyMatch(AnswerHasNoOwner::isUnpinned);
  }

  /** Whether it gets an address from a pool and nobody says which. */
  private static boolean isUnpinned(Published published) {
    LoadBalancing balancing = published.publication().balancing();
    boolean takesOne =
        switch (published) {
          case Gateway _ -> balancing.at().isEmpty();
          case Service service ->
              balancing.pool().isPresent()
                  || service.type().filter("LoadBalancer"::equals).isPresent();
        };
    return takesOne && balancing.addresses().isUnknown();
  }
}
