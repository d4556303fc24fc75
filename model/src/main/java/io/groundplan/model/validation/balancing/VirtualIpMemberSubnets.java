package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;

/**
 * On which members' networks an address of a layer 2 virtual IP lies.
 *
 * @param in members with an interface on its network
 * @param out members that are known to have none
 * @param isComplete whether that are all members, and of each it is known
 */
record VirtualIpMemberSubnets(List<Machine> in, List<Machine> out, boolean isComplete) {

  VirtualIpMemberSubnets {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  static boolean concerns(VirtualIp vip) {
    return vip.mechanism() == VirtualIpKind.LAYER2;
  }

  static VirtualIpMemberSubnets of(RuleContext context, VirtualIp vip, IpAddress address) {
    List<NodeSelector> selectors =
        vip.members().isUnknown()
            ? List.of(new RoleNodes(MachineType.CONTROLPLANE))
            : vip.members().values();
    if (selectors.isEmpty()) {
      return new VirtualIpMemberSubnets(List.of(), List.of(), true);
    }
    SelectedMachines members = context.resolution().nodes().select(selectors, vip.cluster());
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    List<Machine> in = new ArrayList<>();
    List<Machine> out = new ArrayList<>();
    for (Machine member : members.machines()) {
      switch (holds(subnets, vip, member, address)) {
        case IN -> in.add(member);
        case OUT -> out.add(member);
        case UNKNOWN -> {}
      }
    }
    boolean complete = members.isComplete() && in.size() + out.size() == members.machines().size();
    return new VirtualIpMemberSubnets(in, out, complete);
  }

  /** Only the link that the virtual IP names counts, if it names one. */
  private static Membership holds(
      ConnectedSubnets subnets, VirtualIp vip, Machine member, IpAddress address) {
    return vip.link()
        .map(name ->
            member
                .interfaceNamed(name.toString())
                .map(link -> subnets.holds(member, link, IpRange.of(address)))
                .orElseGet(() -> lacksLink(member) ? Membership.OUT : Membership.UNKNOWN))
        .orElseGet(() -> subnets.holds(member, address));
  }

  /** Whether the links that the member states are all it has under names that Talos knows. */
  private static boolean lacksLink(Machine member) {
    return !member.interfaces().isEmpty()
        && member.interfaces().stream()
            .allMatch(link -> AnnouncingLinks.kernelName(link).isPresent());
  }

  /** Members that are known to have no link of the name that the virtual IP states. */
  List<Machine> withoutLink(VirtualIp vip) {
    return vip.link()
        .map(name ->
            out.stream()
                .filter(member -> member.interfaceNamed(name.toString()).isEmpty())
                .toList())
        .orElse(List.of());
  }
}
