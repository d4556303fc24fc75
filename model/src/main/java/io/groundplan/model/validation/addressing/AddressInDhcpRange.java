package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Renumbering;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP104: an address that somebody has for good may be leased to somebody else. A reservation may
 * lie in the range, and a server does not lease its own address; pinned addresses of a pool are the
 * pool's matter.
 */
final class AddressInDhcpRange implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          104,
          "address-in-dhcp-range",
          Severity.ERROR,
          "A static or virtual address lies in a range that DHCP leases");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    AddressScopes scopes = AddressScopes.of(context);
    FreeAddresses free = new FreeAddresses(context.topology(), context.addresses());
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      List<AddressRange> ranges = place.subnet().dhcp().ranges().values();
      for (int i = 0; i < ranges.size(); i++) {
        AddressRange range = ranges.get(i);
        Subject leased = Subject.of(place.segment(), place.path().then("dhcp").then("ranges"));
        Subject subject = leased.then(i);
        context.addresses().within(range.range()).stream()
            .filter(AddressInDhcpRange::isFixed)
            .filter(owner -> scopes.isIn(place, owner))
            .filter(owner -> !mayServe(place.subnet(), owner.element()))
            .forEach(owner -> problems.add(problem(free, place, range, owner).relatedTo(subject)));
      }
    }
    return problems;
  }

  private static boolean isFixed(AddressOwner owner) {
    return switch (owner.role()) {
      case INTERFACE, VIRTUAL_IP -> true;
      case PUBLISHED ->
          owner.element() instanceof Published published
              && published.publication().balancing().pool().isEmpty();
      case RESERVATION, PUBLIC -> false;
    };
  }

  /** Whether the element leases the addresses or may do so, being the gateway. */
  private static boolean mayServe(Subnet subnet, Element element) {
    return subnet
        .dhcp()
        .server()
        .map(server -> server.element().equals(element.id()))
        .orElseGet(() -> subnet.gateway().values().stream().anyMatch(g -> names(g, element)));
  }

  private static boolean names(AddressReference reference, Element element) {
    return reference instanceof OwnerAddress(Reference owner)
        && owner.element().equals(element.id());
  }

  private Problem problem(
      FreeAddresses free, Subnets.Place place, AddressRange range, AddressOwner owner) {
    Optional<IpAddress> next = free.after(place, owner.address());
    Problem problem =
        problem(
                Subject.of(owner.element(), owner.path()),
                "%s has %s, which DHCP may lease to others (%s in %s); take it out of the range,"
                        .formatted(owner.title(), owner.address(), range, place.segment().id())
                    + " reserve it there, or give %s another address%s"
                        .formatted(
                            owner.element().id(),
                            next.map(address -> ", such as " + address).orElse("")))
            .fixedBy(withoutAddress(place, owner.address()));
    return next.map(address -> problem.fixedBy(Renumbering.fix(owner, address))).orElse(problem);
  }

  private static QuickFix withoutAddress(Subnets.Place place, IpAddress address) {
    return SubnetEdits.fix(
        "Take %s out of the DHCP range of %s".formatted(address, place.segment().id()),
        place,
        subnet -> {
          DhcpScope scope = subnet.dhcp();
          List<AddressRange> left =
              SubnetEdits.without(scope.ranges().values(), IpRange.of(address));
          return subnet.withDhcp(new DhcpScope(Stated.of(left), scope.server()));
        });
  }
}
