package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Renumbering;
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
 * GP103: somebody has the address that names a network, or its broadcast address. In /31 and /127
 * networks both addresses are hosts (RFC 3021, RFC 6164).
 */
final class NetworkOrBroadcastAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          103,
          "network-or-broadcast-address",
          Severity.ERROR,
          "An address is the first or last of its subnet, which no host can have");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    FreeAddresses free = new FreeAddresses(context.topology(), context.addresses());
    List<Problem> problems = new ArrayList<>();
    for (var owners : context.addresses().byAddress().values()) {
      for (AddressOwner owner : owners) {
        prefix(owner)
            .filter(prefix -> isNoHost(prefix, owner.address()))
            .ifPresent(prefix -> problems.add(problem(context, free, owner, prefix)));
      }
    }
    context.routing().subnets().all().forEach(place -> checkGateways(place, problems));
    return problems;
  }

  /** The prefix written with the address, else that of its subnet. */
  private static Optional<IpPrefix> prefix(AddressOwner owner) {
    return owner
        .length()
        .map(length -> new InterfaceAddress(owner.address(), length).prefix())
        .or(() ->
            owner
                .segment()
                .flatMap(segment -> segment.subnetOf(owner.address()))
                .map(Subnet::prefix));
  }

  private static boolean isNoHost(IpPrefix prefix, IpAddress address) {
    return prefix.contains(address) && !prefix.isHostAddress(address);
  }

  private void checkGateways(Subnets.Place place, List<Problem> problems) {
    List<AddressReference> gateways = place.subnet().gateway().values();
    for (int i = 0; i < gateways.size(); i++) {
      if (gateways.get(i) instanceof LiteralAddress(IpAddress address)
          && isNoHost(place.prefix(), address)) {
        problems.add(
            problem(
                Subject.of(place.segment(), place.path().then("gateway").then(i)),
                "The gateway of %s is %s, %s; name the address of its router"
                    .formatted(place.segment().id(), address, role(place.prefix(), address))));
      }
    }
  }

  private Problem problem(
      RuleContext context, FreeAddresses free, AddressOwner owner, IpPrefix prefix) {
    Optional<IpAddress> next =
        context.routing().subnets().holding(owner.address()).stream()
            .filter(place -> owner.segment().equals(Optional.of(place.segment())))
            .findFirst()
            .flatMap(place -> next(free, place, owner));
    Problem problem =
        problem(
            Subject.of(owner.element(), owner.path()),
            "%s has %s, %s; give it another address%s"
                .formatted(
                    owner.title(),
                    owner.address(),
                    role(prefix, owner.address()),
                    next.map(address -> ", such as " + address).orElse("")));
    return next.map(address -> problem.fixedBy(Renumbering.fix(owner, address))).orElse(problem);
  }

  /** The next free address that is a host in the owner's own, perhaps longer prefix, too. */
  private static Optional<IpAddress> next(
      FreeAddresses free, Subnets.Place place, AddressOwner owner) {
    return Stream.iterate(
            free.after(place, owner.address()),
            Optional::isPresent,
            found -> found.flatMap(address -> free.after(place, address)))
        .limit(3)
        .flatMap(Optional::stream)
        .filter(address ->
            owner
                .length()
                .map(length -> new InterfaceAddress(address, length).prefix())
                .map(prefix -> prefix.isHostAddress(address))
                .orElse(true))
        .findFirst();
  }

  private static String role(IpPrefix prefix, IpAddress address) {
    if (prefix.broadcast().equals(Optional.of(address))) {
      return "the broadcast address of " + prefix;
    }
    return address.isIpv4()
        ? "which is the network " + prefix + " itself"
        : "the anycast address of the routers of " + prefix;
  }
}
