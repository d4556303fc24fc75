package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP108: the length written with an address is none of its segment's or tunnel's subnets that hold
 * it. Host routes (/32, /128) are on-link by another route and differ by nature.
 */
final class MaskDiffers implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          108,
          "mask-differs-from-segment",
          Severity.WARNING,
          "The length of an address is not that of its subnet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    LinkNetworks networks = new LinkNetworks(context.topology());
    List<Problem> problems = new ArrayList<>();
    for (var owners : context.addresses().byAddress().values()) {
      for (AddressOwner owner : owners) {
        check(networks, owner).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(LinkNetworks networks, AddressOwner owner) {
    Optional<NetworkInterface> link =
        owner.link().filter(each -> !(each.link().kind() instanceof DummyLink));
    Optional<Integer> length =
        owner.length().filter(bits -> bits != owner.address().family().bits());
    if (link.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    return networks
        .of(link.get())
        .flatMap(network -> {
          List<IpPrefix> holding =
              network.prefixes().stream()
                  .filter(prefix -> prefix.contains(owner.address()))
                  .toList();
          boolean agrees =
              holding.isEmpty()
                  || holding.stream().anyMatch(prefix -> prefix.length() == length.get());
          return agrees
              ? Optional.empty()
              : Optional.of(problem(owner, link.get(), network, holding.getFirst()));
        });
  }

  private Problem problem(
      AddressOwner owner, NetworkInterface link, LinkNetworks.Network network, IpPrefix prefix) {
    InterfaceAddress written =
        new InterfaceAddress(owner.address(), owner.length().orElse(prefix.length()));
    return problem(
            Subject.of(owner.element(), owner.path()),
            "%s has %s, but %s is %s, so that it takes %s; write %s/%d, or leave the length out"
                .formatted(
                    owner.title(),
                    written,
                    network.id(),
                    prefix,
                    written.length() < prefix.length()
                        ? "hosts behind routers for neighbours"
                        : "neighbours for hosts behind routers",
                    owner.address(),
                    prefix.length()))
        .relatedTo(Subject.of(network.id()))
        .fixedBy(
            new QuickFix(
                "Give %s of %s the length /%d"
                    .formatted(owner.address(), owner.title(), prefix.length()),
                topology ->
                    MachineEdits.link(
                        topology,
                        owner.element().id(),
                        link.path(),
                        each -> withLength(each, owner, prefix.length()))));
  }

  private static NetworkInterface withLength(
      NetworkInterface link, AddressOwner owner, int length) {
    List<AddressAssignment> assignments = new ArrayList<>(link.addresses().values());
    assignments.replaceAll(assignment ->
        assignment instanceof StaticAddress fixed && fixed.address().equals(owner.address())
            ? new StaticAddress(fixed.address(), Optional.of(length), fixed.metric())
            : assignment);
    return link.addresses().isUnknown() ? link : link.withAddresses(Stated.of(assignments));
  }
}
