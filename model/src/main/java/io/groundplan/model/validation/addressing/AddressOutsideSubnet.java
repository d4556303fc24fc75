package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.NetworkInterface;
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
import java.util.stream.Collectors;

/**
 * GP102: an address lies in none of its segment's subnets of that family. Public host routes (/32,
 * /128) and link-local addresses need none, and a segment that states no subnet of the family may
 * have one. A private host route beside no other address is the machine's only one there, as cloud
 * networks hand it out, and lies in their subnet; so do link-local addresses in a subnet of such.
 */
final class AddressOutsideSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          102,
          "address-outside-subnet",
          Severity.ERROR,
          "An address lies outside the subnets of its segment");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    FreeAddresses free = new FreeAddresses(context.topology(), context.addresses());
    LinkNetworks networks = new LinkNetworks(context.topology());
    List<Problem> problems = new ArrayList<>();
    for (var owners : context.addresses().byAddress().values()) {
      for (AddressOwner owner : owners) {
        owner
            .link()
            .filter(link -> isBound(owner, link))
            .flatMap(networks::of)
            .filter(network -> isBound(owner, network))
            .filter(network -> isOutside(owner.address(), network.prefixes()))
            .ifPresent(network -> problems.add(problem(context, free, owner, network)));
      }
    }
    return problems;
  }

  private static boolean isBound(AddressOwner owner, NetworkInterface link) {
    return owner.role() != AddressOwner.Role.PUBLIC
        && !(link.link().kind() instanceof DummyLink)
        && (!owner.length().equals(Optional.of(owner.address().family().bits()))
            || (owner.address().isPrivate() && link.addresses().values().size() == 1));
  }

  private static boolean isBound(AddressOwner owner, LinkNetworks.Network network) {
    List<IpPrefix> family = ofFamily(owner.address(), network.prefixes());
    return owner.address().isGlobalUnicast()
        || (owner.address().isLinkLocal()
            && family.stream().allMatch(prefix -> prefix.first().isLinkLocal()));
  }

  private static boolean isOutside(IpAddress address, List<IpPrefix> prefixes) {
    List<IpPrefix> family = ofFamily(address, prefixes);
    return !family.isEmpty() && family.stream().noneMatch(prefix -> prefix.contains(address));
  }

  private static List<IpPrefix> ofFamily(IpAddress address, List<IpPrefix> prefixes) {
    return prefixes.stream().filter(prefix -> prefix.family() == address.family()).toList();
  }

  private Problem problem(
      RuleContext context, FreeAddresses free, AddressOwner owner, LinkNetworks.Network network) {
    Optional<IpAddress> next =
        context.routing().subnets().all().stream()
            .filter(place -> place.segment().id().equals(network.id()))
            .filter(place -> place.prefix().family() == owner.address().family())
            .findFirst()
            .flatMap(place -> free.like(place, owner.address()));
    Problem problem =
        problem(
            Subject.of(owner.element(), owner.path()),
            "%s has %s, which is not in %s (%s); give it an address from there%s"
                .formatted(
                    owner.title(),
                    owner.address(),
                    network.id(),
                    ofFamily(owner.address(), network.prefixes()).stream()
                        .map(IpPrefix::toString)
                        .collect(Collectors.joining(", ")),
                    next.map(address -> ", such as " + address).orElse("")));
    return next.map(address -> problem.fixedBy(Renumbering.fix(owner, address))).orElse(problem);
  }
}
