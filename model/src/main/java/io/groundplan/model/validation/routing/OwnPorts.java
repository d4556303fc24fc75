package io.groundplan.model.validation.routing;

import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What machines serve on their own addresses: their {@code ports}, DNS, the APIs of Talos nodes,
 * host ports of gateways and services, ends of tunnels.
 */
final class OwnPorts {

  private static final PortSpec DNS = PortSpec.parse("53/udp");
  private static final PortSpec DNS_TCP = PortSpec.parse("53");
  private static final PortSpec TALOS_API = PortSpec.parse("50000");
  private static final PortSpec KUBERNETES_API = PortSpec.parse("6443");

  private final RuleContext context;
  private final Map<ElementId, List<Served>> found = new HashMap<>();

  private OwnPorts(RuleContext context) {
    this.context = context;
  }

  /**
   * A port that a machine serves.
   *
   * @param ports which
   * @param words what is there, as a message ends
   * @param subject where that is written
   */
  record Served(PortSpec ports, String words, Subject subject) {}

  /** Those of all machines, by their ids. */
  static Map<ElementId, List<Served>> of(RuleContext context) {
    OwnPorts ports = new OwnPorts(context);
    context.topology().machines().forEach(ports::addMachine);
    context.topology().all(Published.class).forEach(ports::addHostPorts);
    context.topology().all(Tunnel.class).forEach(ports::addTunnel);
    return ports.found;
  }

  private void addMachine(Machine machine) {
    List<ServicePort> ports = machine.machine().offers().ports();
    for (ServicePort port : ports) {
      add(
          machine.id(),
          port.port(),
          "it serves " + port.name().map(name -> name + " itself").orElse("something itself"),
          Subject.of(machine).then("ports"));
    }
    if (machine.machine().offers().dns().isPresent()) {
      add(machine.id(), DNS, "it answers DNS", Subject.of(machine).then("dns"));
      add(machine.id(), DNS_TCP, "it answers DNS", Subject.of(machine).then("dns"));
    }
    if (machine instanceof Node node) {
      add(node.id(), TALOS_API, "it serves the Talos API", Subject.of(node));
      if (node.isControlPlane()) {
        add(node.id(), KUBERNETES_API, "it serves the Kubernetes API", Subject.of(node));
      }
    }
  }

  private void addHostPorts(Published published) {
    var balancing = published.publication().balancing();
    if (balancing.at().isEmpty()) {
      return;
    }
    List<PortSpec> ports = ports(published).toList();
    for (Machine machine :
        context.resolution().nodes().select(balancing.at(), published.cluster()).machines()) {
      for (PortSpec port : ports) {
        add(
            machine.id(),
            port,
            "it serves " + published.id(),
            Subject.of(published, KeyPath.of("at")));
      }
    }
  }

  private static Stream<PortSpec> ports(Published published) {
    return switch (published) {
      case Gateway gateway ->
          gateway.listeners().stream()
              .map(listener -> new PortSpec(PortRange.of(listener.port()), TransportProtocol.TCP));
      case Service service -> service.ports().stream().map(ServicePort::port);
    };
  }

  private void addTunnel(Tunnel tunnel) {
    for (TunnelMember member : tunnel.members()) {
      for (Target endpoint : member.endpoint()) {
        context
            .resolution()
            .addresses()
            .portOf(endpoint)
            .filter(_ -> isOf(endpoint.host(), member.member()))
            .ifPresent(port -> addEnd(tunnel, member, port));
      }
    }
  }

  private void addEnd(Tunnel tunnel, TunnelMember member, Port port) {
    add(
        member.member().element(),
        new PortSpec(PortRange.of(port), TransportProtocol.UDP),
        "it is an end of " + tunnel.id(),
        Subject.of(tunnel).then("members").then(member.member().toString()));
  }

  private static boolean isOf(AddressReference host, Reference member) {
    return host instanceof OwnerAddress(Reference owner)
        && owner.element().equals(member.element());
  }

  private void add(ElementId machine, PortSpec port, String words, Subject subject) {
    found.computeIfAbsent(machine, _ -> new ArrayList<>()).add(new Served(port, words, subject));
  }
}
