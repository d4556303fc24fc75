package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Masquerade;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody does for others: answers names, forwards ports, is the way in to a service. */
final class Services {

  private final Topology topology;
  private final Draft draft;

  Services(Topology topology, Draft draft) {
    this.topology = topology;
    this.draft = draft;
  }

  void add() {
    for (Machine machine : topology.machines()) {
      machine.machine().offers().nat().forwards().forEach(forward -> add(machine, forward));
      machine.machine().offers().nat().masquerade().forEach(rule -> add(machine, rule));
    }
    for (Element element : topology.all()) {
      dnsOf(element).ifPresent(dns -> add(element, dns));
      if (element instanceof Published published) {
        published.publication().expose().forEach(exposure -> add(published, exposure));
      }
    }
  }

  private Optional<DnsService> dnsOf(Element element) {
    return switch (element) {
      case Machine machine -> topology.effective(machine).machine().offers().dns();
      case Provider provider -> provider.dns();
      case Service service -> service.dns();
      default -> Optional.empty();
    };
  }

  private void add(Machine machine, PortForward forward) {
    Optional<NetworkInterface> in =
        forward.in().flatMap(name -> machine.interfaceNamed(name.toString()));
    String from = Ports.item(draft, machine, in);
    String ports =
        forward.ports().stream().map(PortSpec::toString).collect(Collectors.joining(" :", ":", ""));
    for (Target target : forward.to()) {
      item(target.host())
          .ifPresent(to ->
              draft.relate(
                  machine.id() + "/" + forward.name(),
                  from,
                  to,
                  RelationKind.FORWARD,
                  ArrowEnds.TO,
                  ports + elsewhere(forward, target)));
    }
  }

  /** The port at the target, where it is another one. */
  private static String elsewhere(PortForward forward, Target target) {
    Optional<PortReference> port = target.port();
    boolean same =
        port.isEmpty()
            || (forward.ports().size() == 1
                && forward.ports().getFirst().ports().toString().equals(port.get().toString()));
    return same ? "" : port.map(other -> " > :" + other).orElse("");
  }

  private void add(Machine machine, Masquerade rule) {
    Optional<NetworkInterface> out =
        rule.out().flatMap(name -> machine.interfaceNamed(name.toString()));
    if (out.isEmpty()) {
      return;
    }
    String outside = Ports.item(draft, machine, out);
    for (NetworkInterface link : machine.interfaces()) {
      boolean inside =
          rule.from().stream()
              .anyMatch(network ->
                  network instanceof OwnedNetwork(var owner)
                      && Ports.networks(link).contains(owner.element()));
      if (inside) {
        draft.relate(
            machine.id().value(),
            outside,
            Ports.item(draft, machine, Optional.of(link)),
            RelationKind.LINK,
            ArrowEnds.NONE,
            "masquerade");
      }
    }
  }

  private void add(Element server, DnsService dns) {
    for (DnsRecord answer : dns.records()) {
      if (answer.answer() instanceof OwnerAnswer(var targets)) {
        for (Target target : targets) {
          ask(server, answer.name().toString(), target.host());
        }
      }
    }
    for (DnsForwarding forwarding : dns.forwarding()) {
      forwarding.servers().forEach(asked -> ask(server, forwarding.domain().toString(), asked));
    }
  }

  private void ask(Element server, String name, AddressReference asked) {
    String from = server.id().value();
    item(asked)
        .ifPresent(
            to -> draft.relate(from + "/" + name, from, to, RelationKind.DNS, ArrowEnds.TO, name));
  }

  private void add(Published published, Exposure exposure) {
    ElementId gateway = exposure.through();
    if (topology.find(gateway).filter(Published.class::isInstance).isPresent()) {
      String names =
          exposure.routes().stream()
              .flatMap(route -> route.hostnames().stream())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      draft.relate(
          published.id().value(),
          gateway.value(),
          published.id().value(),
          RelationKind.EXPOSURE,
          ArrowEnds.TO,
          names);
    }
  }

  /** The item that shows the owner of an address: the interface where it is drawn. */
  private Optional<String> item(AddressReference reference) {
    return reference instanceof OwnerAddress(Reference owner)
        ? Optional.of(draft.has(owner.toString()) ? owner.toString() : owner.element().value())
        : Optional.empty();
  }
}
