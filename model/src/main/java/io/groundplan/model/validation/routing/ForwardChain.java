package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows port forwards, through others that take up what they pass on, to where they end. */
final class ForwardChain {

  private final RuleContext context;

  ForwardChain(RuleContext context) {
    this.context = context;
  }

  /**
   * Where a forward ends.
   *
   * @param owner who answers there
   * @param ports the ports there
   */
  record End(Element owner, PortSpec ports) {}

  /** Where the forward leads, in the order of its targets and ports. */
  List<End> ends(Machine machine, PortForward forward) {
    List<End> ends = new ArrayList<>();
    follow(machine, forward, forward.ports(), ends, new HashSet<>());
    return ends;
  }

  private void follow(
      Machine machine,
      PortForward forward,
      List<PortSpec> ports,
      List<End> ends,
      Set<List<String>> visited) {
    if (!visited.add(List.of(machine.id().value(), forward.name()))) {
      return;
    }
    for (Target target : forward.to()) {
      for (PortSpec port : ports) {
        PortSpec there = translated(target, port);
        for (Element owner : owners(target)) {
          List<PortForward> further = further(owner, target, there);
          if (further.isEmpty()) {
            ends.add(new End(owner, there));
          }
          further.forEach(next -> follow((Machine) owner, next, List.of(there), ends, visited));
        }
      }
    }
  }

  private PortSpec translated(Target target, PortSpec port) {
    Optional<Port> own = context.resolution().addresses().portOf(target);
    return own.map(number -> new PortSpec(PortRange.of(number), port.protocol())).orElse(port);
  }

  private List<Element> owners(Target target) {
    Optional<Element> named = context.resolution().addresses().ownerOf(target.host());
    return named
        .map(List::of)
        .orElseGet(() ->
            context.resolution().addresses().of(target.host()).addresses().stream()
                .flatMap(address -> context.addresses().ownersOf(address).stream())
                .map(AddressOwner::element)
                .distinct()
                .toList());
  }

  /** The forwards of the target that take the port up where it is addressed. */
  private List<PortForward> further(Element owner, Target target, PortSpec port) {
    if (!(owner instanceof Machine stated)) {
      return List.of();
    }
    Machine machine = context.topology().effective(stated);
    List<IpAddress> addressed = context.resolution().addresses().of(target.host()).addresses();
    return machine.machine().offers().nat().forwards().stream()
        .filter(forward -> forward.ports().stream().anyMatch(port::overlaps))
        .filter(forward ->
            addressed.isEmpty()
                || ForwardScope.links(machine, forward).stream()
                    .anyMatch(link -> hasOneOf(link, addressed)))
        .toList();
  }

  private static boolean hasOneOf(NetworkInterface link, List<IpAddress> addresses) {
    return link.staticAddresses().stream().anyMatch(fixed -> addresses.contains(fixed.address()));
  }
}
