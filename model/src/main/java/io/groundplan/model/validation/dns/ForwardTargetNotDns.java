package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
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

/**
 * GP702: a DNS server asks somebody who is known not to answer names: whose stated ports or
 * listeners lack 53, a Talos node, which runs nothing but pods, or a client or switch. Other
 * machines that state nothing may answer.
 */
final class ForwardTargetNotDns implements Rule {

  private static final Port DNS = new Port(53);

  /** Kinds of device that serve names only where the drawing says so. */
  private static final List<String> NO_SERVERS =
      List.of("access-point", "camera", "client", "hypervisor", "nas", "printer", "switch");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          702,
          "forward-target-not-dns",
          Severity.ERROR,
          "A DNS server forwards questions to somebody who answers none");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (DnsServices.Server server : DnsServices.of(context)) {
      Subject dns = Subject.of(server.element()).then("dns");
      for (DnsForwarding rule : server.service().forwarding()) {
        Subject subject = dns.then("forwarding").then(rule.domain().toString());
        check(context, server, rule.domain().toString(), subject, rule.servers(), problems);
      }
      List<AddressReference> upstreams = server.service().upstreams().values();
      check(context, server, "other names", dns.then("upstreams"), upstreams, problems);
    }
    return problems;
  }

  private void check(
      RuleContext context,
      DnsServices.Server server,
      String question,
      Subject subject,
      List<AddressReference> targets,
      List<Problem> problems) {
    for (int i = 0; i < targets.size(); i++) {
      Subject place = subject.then(i);
      silent(context, targets.get(i))
          .map(owner ->
              problem(
                      place,
                      "%s asks %s for %s, but %s answers no names; name a DNS server, or state the dns of %s"
                          .formatted(
                              server.element().id(), owner.id(), question, owner.id(), owner.id()))
                  .relatedTo(Subject.of(owner)))
          .ifPresent(problems::add);
    }
  }

  /** The owner of the target, if no owner of it can answer. */
  private static Optional<Element> silent(RuleContext context, AddressReference target) {
    List<Element> owners =
        switch (target) {
          case OwnerAddress(Reference owner) ->
              context.topology().find(owner.element()).stream().toList();
          case LiteralAddress(IpAddress address) ->
              context.addresses().ownersOf(address).stream().map(AddressOwner::element).toList();
          case HostName _, ServerUrl _ -> List.of();
        };
    return owners.stream().allMatch(owner -> answersNothing(context, owner))
        ? owners.stream().findFirst()
        : Optional.empty();
  }

  private static boolean answersNothing(RuleContext context, Element owner) {
    if (DnsService.of(context.topology(), owner).isPresent()) {
      return false;
    }
    return switch (owner) {
      case Node node -> answersNothing(context, node);
      case Device device ->
          lacksDns(device.machine().offers().ports())
              || (device.machine().offers().ports().isEmpty() && isForPeople(device));
      case Service service -> lacksDns(service.ports());
      case Gateway gateway ->
          !gateway.listeners().isEmpty()
              && gateway.listeners().stream().noneMatch(listener -> listener.port().equals(DNS));
      case VirtualIp vip -> answersNothing(context, vip);
      case Site _,
          Segment _,
          Cluster _,
          LoadBalancerPool _,
          Provider _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          false;
    };
  }

  /** Unless it says so itself, or pods answer at its own address. */
  private static boolean answersNothing(RuleContext context, Node node) {
    return context.topology().effective(node).machine().offers().ports().stream()
            .noneMatch(port -> port.port().ports().contains(DNS))
        && context.topology().all(Published.class).stream()
            .allMatch(published -> published.publication().balancing().at().isEmpty());
  }

  private static boolean isForPeople(Device device) {
    return NO_SERVERS.stream().anyMatch(device::isKind)
        && device.machine().identity().product().isEmpty();
  }

  private static boolean answersNothing(RuleContext context, VirtualIp vip) {
    SelectedMachines members =
        context
            .resolution()
            .nodes()
            .select(
                vip.members().isUnknown()
                    ? List.of(new RoleNodes(MachineType.CONTROLPLANE))
                    : vip.members().values(),
                vip.cluster());
    return switch (vip.mechanism()) {
      case EXTERNAL -> false;
      case LAYER2, HCLOUD, KUBE_VIP, VRRP ->
          members.isComplete()
              && !members.machines().isEmpty()
              && members.machines().stream().allMatch(member -> answersNothing(context, member));
    };
  }

  private static boolean lacksDns(List<ServicePort> ports) {
    return !ports.isEmpty() && ports.stream().noneMatch(port -> port.port().ports().contains(DNS));
  }
}
