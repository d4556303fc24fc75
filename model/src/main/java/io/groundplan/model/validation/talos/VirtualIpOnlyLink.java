package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
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
 * GP409: the link on which a member holds a virtual IP has no address of its own: {@code addresses:
 * none}. Talos's default DHCP ends where a link is configured, and a virtual IP configures it.
 */
final class VirtualIpOnlyLink implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          409,
          "vip-only-link-loses-dhcp",
          Severity.ERROR,
          "The link that holds a virtual IP has no address of its own and asks no DHCP");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (VirtualIp vip : context.topology().all(VirtualIp.class)) {
      if (isHeldByTalos(vip)) {
        for (Node member : members(context, vip)) {
          check(context, vip, member, problems);
        }
      }
    }
    return problems;
  }

  /** Whether this rule speaks of the node, whose other subnets then say the same once more. */
  static boolean speaksOf(RuleContext context, Node node) {
    return context.topology().all(VirtualIp.class).stream()
        .filter(VirtualIpOnlyLink::isHeldByTalos)
        .anyMatch(vip ->
            members(context, vip).stream().anyMatch(member -> member.id().equals(node.id()))
                && losesDhcp(links(context, vip, node)));
  }

  private static boolean isHeldByTalos(VirtualIp vip) {
    return vip.mechanism() == VirtualIpKind.LAYER2 || vip.mechanism() == VirtualIpKind.HCLOUD;
  }

  private static boolean losesDhcp(List<NetworkInterface> links) {
    return !links.isEmpty() && links.stream().allMatch(link -> link.addresses().isNone());
  }

  private static List<Node> members(RuleContext context, VirtualIp vip) {
    return vip.members().isUnknown()
        ? context.resolution().nodes().controlPlanes(vip.cluster()).nodes()
        : vip.members().isNone()
            ? List.of()
            : context.resolution().nodes().select(vip.members().values(), vip.cluster()).nodes();
  }

  private void check(RuleContext context, VirtualIp vip, Node member, List<Problem> problems) {
    List<NetworkInterface> links = links(context, vip, member);
    if (!losesDhcp(links)) {
      return;
    }
    NetworkInterface link = links.getFirst();
    Problem problem =
        problem(
                Subject.of(member, link).then("addresses"),
                "%s holds %s%s and has no address of its own there (addresses: none), so the node is reached only while it has the virtual IP; ask DHCP there, or state an address"
                    .formatted(
                        member.id(), vip.id(), link.name().map(name -> " on " + name).orElse("")))
            .relatedTo(Subject.of(vip));
    boolean isOwn =
        context
            .topology()
            .find(member.id(), Node.class)
            .filter(
                node -> node.interfaces().stream().anyMatch(own -> own.path().equals(link.path())))
            .isPresent();
    problems.add(isOwn ? problem.fixedBy(dhcp(vip, member, link)) : problem);
  }

  /** The link that is named, else those on the subnet, else the only one. */
  private static List<NetworkInterface> links(RuleContext context, VirtualIp vip, Node member) {
    if (vip.link().isPresent()) {
      return member.interfaceNamed(vip.link().get().toString()).stream().toList();
    }
    List<NetworkInterface> there =
        member.interfaces().stream()
            .filter(link ->
                vip.addresses().values().stream()
                    .anyMatch(address -> context.inheritance().subnet(link, address).isPresent()))
            .toList();
    return there.isEmpty() && member.interfaces().size() == 1 ? member.interfaces() : there;
  }

  private static QuickFix dhcp(VirtualIp vip, Node member, NetworkInterface link) {
    boolean isIpv6 =
        !vip.addresses().values().isEmpty()
            && vip.addresses().values().stream().allMatch(IpAddress::isIpv6);
    AddressAssignment asking =
        isIpv6
            ? new DhcpV6(Optional.empty(), Optional.empty())
            : new DhcpV4(Optional.empty(), Optional.empty());
    return new QuickFix(
        "Ask %s on %s%s"
            .formatted(
                isIpv6 ? "DHCPv6" : "DHCP",
                member.id(),
                link.name().map(name -> "/" + name).orElse("")),
        topology ->
            MachineEdits.link(
                topology,
                member.id(),
                link.path(),
                own -> own.withAddresses(Stated.single(asking))));
  }
}
