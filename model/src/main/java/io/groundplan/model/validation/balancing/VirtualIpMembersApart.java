package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Phrase;
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
 * GP502: members of a layer 2 virtual IP are on different segments, so it is unreachable while one
 * of the others holds it. Where no member is on its network, GP501 speaks.
 */
final class VirtualIpMembersApart implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          502,
          "vip-members-on-different-segments",
          Severity.ERROR,
          "Members of a layer 2 virtual IP are on different segments");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (VirtualIp vip : context.topology().all(VirtualIp.class)) {
      if (VirtualIpMemberSubnets.concerns(vip)) {
        List<IpAddress> addresses = vip.addresses().values();
        for (int i = 0; i < addresses.size(); i++) {
          check(context, vip, i).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(RuleContext context, VirtualIp vip, int index) {
    IpAddress address = vip.addresses().values().get(index);
    VirtualIpMemberSubnets members = VirtualIpMemberSubnets.of(context, vip, address);
    List<Machine> apart = apart(context, members, address);
    return members.in().isEmpty() || apart.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                    Subject.of(vip).then("addresses").then(index),
                    "%s, %s, is on the network of %s, but not of %s, which cannot answer for it; put the members on one segment, or name those that are"
                        .formatted(
                            vip.id(),
                            address,
                            names(members.in().stream().filter(in -> !apart.contains(in)).toList()),
                            names(apart)))
                .relatedTo(apart.stream().map(Subject::of).toList()));
  }

  /** Members on no network of the address, and those on another segment than the first. */
  private static List<Machine> apart(
      RuleContext context, VirtualIpMemberSubnets members, IpAddress address) {
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    List<Machine> apart = new ArrayList<>(members.out());
    List<ElementId> first =
        members.in().stream()
            .map(member -> subnets.segmentsHolding(member, address))
            .filter(segments -> !segments.isEmpty())
            .findFirst()
            .orElse(List.of());
    for (Machine member : members.in()) {
      List<ElementId> segments = subnets.segmentsHolding(member, address);
      if (!segments.isEmpty() && segments.stream().noneMatch(first::contains)) {
        apart.add(member);
      }
    }
    return apart;
  }

  private static String names(List<Machine> machines) {
    return Phrase.list(machines.stream().map(machine -> machine.id().value()).toList());
  }
}
