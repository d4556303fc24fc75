package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.Attachments;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.graph.Routers;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP105: a subnet's gateway lies outside the subnet, so that its members cannot reach it. A single
 * address as a subnet (/32, /128) has its gateway elsewhere by nature, and IPv6 gateways may be
 * link-local (RFC 4861 section 4.2). That the gateway's own address in the segment is a wrong one
 * is GP102.
 */
final class GatewayOutsideSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          105,
          "gateway-outside-subnet",
          Severity.ERROR,
          "The gateway of a subnet has no address in it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      List<AddressReference> gateways = place.subnet().gateway().values();
      for (int i = 0; i < gateways.size(); i++) {
        if (!place.prefix().isHost()) {
          check(context, place, i, gateways.get(i)).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, Subnets.Place place, int index, AddressReference gateway) {
    KnownAddresses known = context.resolution().addresses().of(gateway, place.segment());
    List<IpAddress> family = known.of(place.prefix().family());
    boolean reachable =
        family.stream()
            .anyMatch(address -> place.prefix().contains(address) || address.isLinkLocal());
    if (gateway instanceof LiteralAddress(IpAddress literal) && family.isEmpty()) {
      return Optional.of(
          problem(
              Subject.of(place.segment(), place.path().then("gateway").then(index)),
              "The gateway of %s is %s, which is of the other family than %s; name a router there"
                  .formatted(place.segment().id(), literal, place.prefix())));
    }
    if (family.isEmpty()
        || reachable
        || !known.isComplete()
        || isMisnumbered(context, place, gateway)) {
      return Optional.empty();
    }
    Subject subject = Subject.of(place.segment(), place.path().then("gateway").then(index));
    Optional<Router> better = router(context, place, gateway, family.getFirst());
    Problem problem =
        problem(
            subject,
            "The gateway of %s is %s, which is not in %s; name a router that has an address there%s"
                .formatted(
                    place.segment().id(),
                    shown(gateway, family.getFirst()),
                    place.prefix(),
                    better.map(router -> ", such as " + router.shown()).orElse("")));
    return Optional.of(
        better
            .map(router ->
                problem.fixedBy(
                    SubnetEdits.fix(
                        "Make %s the gateway of %s".formatted(router.shown(), place.segment().id()),
                        place,
                        subnet ->
                            subnet.withGateway(
                                Gateways.replaced(subnet.gateway(), gateway, router.written())))))
            .orElse(problem));
  }

  /** Whether the owner is in the segment, but its address there lies outside all subnets. */
  private static boolean isMisnumbered(
      RuleContext context, Subnets.Place place, AddressReference gateway) {
    return gateway instanceof OwnerAddress(Reference owner)
        && context.domains().membersOf(place.segment().id(), owner.element()).stream()
            .map(Attachments.Plug::link)
            .flatMap(link -> link.staticAddresses().stream())
            .anyMatch(fixed ->
                fixed.address().family() == place.prefix().family()
                    && place.segment().subnetOf(fixed.address()).isEmpty());
  }

  private static String shown(AddressReference gateway, IpAddress address) {
    return gateway instanceof LiteralAddress ? address.toString() : gateway + " at " + address;
  }

  private record Router(AddressReference written, IpAddress address) {

    String shown() {
      return written instanceof LiteralAddress ? address.toString() : written + " at " + address;
    }
  }

  /** The only router with an address in the subnet, else the same host part within the subnet. */
  private static Optional<Router> router(
      RuleContext context, Subnets.Place place, AddressReference gateway, IpAddress wrong) {
    IpPrefix prefix = place.prefix();
    List<Router> candidates =
        context.routing().routers().in(place.segment().id()).stream()
            .flatMap(leg ->
                leg.link().staticAddresses().stream()
                    .filter(fixed -> prefix.contains(fixed.address()))
                    .map(fixed -> new Router(new OwnerAddress(owner(leg)), fixed.address())))
            .toList();
    if (candidates.size() == 1) {
      return Optional.of(candidates.getFirst());
    }
    return gateway instanceof LiteralAddress
        ? FreeAddresses.sameHost(prefix, wrong)
            .filter(prefix::isHostAddress)
            .filter(address -> context.addresses().ownersOf(address).isEmpty())
            .map(address -> new Router(new LiteralAddress(address), address))
        : Optional.empty();
  }

  private static Reference owner(Routers.Leg leg) {
    ElementId router = leg.router().id();
    return Reference.to(router);
  }
}
