package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.ConnectedSubnets;
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

/**
 * GP501: no member of a layer 2 virtual IP is on the network of its address, so nobody's ARP or
 * neighbour discovery answers for it.
 */
final class VirtualIpOutsideMemberSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          501,
          "vip-outside-member-subnet",
          Severity.ERROR,
          "The address of a layer 2 virtual IP lies in no subnet of its members");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    context.topology().all(VirtualIp.class).stream()
        .filter(VirtualIpMemberSubnets::concerns)
        .forEach(vip -> check(context, vip, problems));
    return problems;
  }

  private void check(RuleContext context, VirtualIp vip, List<Problem> problems) {
    List<IpAddress> addresses = vip.addresses().values();
    for (int i = 0; i < addresses.size(); i++) {
      VirtualIpMemberSubnets members = VirtualIpMemberSubnets.of(context, vip, addresses.get(i));
      if (members.isComplete() && members.in().isEmpty() && !members.out().isEmpty()) {
        problems.add(
            problem(Subject.of(vip).then("addresses").then(i), message(context, vip, members, i))
                .relatedTo(members.out().stream().map(Subject::of).toList()));
      }
    }
  }

  private static String message(
      RuleContext context, VirtualIp vip, VirtualIpMemberSubnets members, int index) {
    IpAddress address = vip.addresses().values().get(index);
    List<Machine> without = members.withoutLink(vip);
    if (without.size() == members.out().size()) {
      return "%s, %s, is on link %s, which %s not have; name a link of theirs, or none"
          .formatted(
              vip.id(),
              address,
              vip.link().orElseThrow(),
              names(without) + (without.size() == 1 ? " does" : " do"));
    }
    return "%s is %s, which lies in no subnet of %s%s (%s); give it an address there"
        .formatted(
            vip.id(),
            address,
            names(members.out()),
            vip.link().map(link -> " on " + link).orElse(""),
            Phrase.list(subnets(context, vip, members.out(), address)));
  }

  private static String names(List<Machine> machines) {
    return Phrase.list(machines.stream().map(machine -> machine.id().value()).toList());
  }

  private static List<String> subnets(
      RuleContext context, VirtualIp vip, List<Machine> members, IpAddress address) {
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    List<String> found =
        members.stream()
            .flatMap(member -> member.interfaces().stream())
            .filter(link -> vip.link().isEmpty() || vip.link().equals(link.name()))
            .flatMap(link -> subnets.prefixes(link).stream())
            .filter(prefix -> prefix.family() == address.family())
            .distinct()
            .map(IpPrefix::toString)
            .toList();
    return found.isEmpty() ? List.of("no " + address.family() + " subnet") : found;
  }
}
