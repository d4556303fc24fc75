package io.groundplan.model.validation.routing;

import io.groundplan.model.address.PortSpec;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Published;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which ports the Internet reaches gateways and services: by port forwards, or on public
 * addresses of their own or of the machines at which they answer. Limited forwards do not count.
 */
public final class InternetWays {

  private static final PortSpec ALL_TCP = PortSpec.parse("1-65535");

  private final Map<ElementId, List<PortSpec>> ports = new HashMap<>();

  /** Collects the ways of a topology. */
  public InternetWays(RuleContext context) {
    ForwardChain chain = new ForwardChain(context);
    for (Machine machine : context.topology().machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        if (ForwardScope.isForTheInternet(forward)
            && ForwardScope.listensToTheInternet(context, machine, forward)) {
          chain.ends(machine, forward).forEach(end -> add(end.owner(), end.ports()));
        }
      }
    }
    for (Published published : context.topology().all(Published.class)) {
      if (isPublic(context, published)) {
        add(published, ALL_TCP);
      }
    }
  }

  /** The ports of the element that the Internet reaches. */
  public List<PortSpec> ports(Element element) {
    return ports.getOrDefault(element.id(), List.of());
  }

  private static boolean isPublic(RuleContext context, Published published) {
    var balancing = published.publication().balancing();
    return balancing.addresses().values().stream().anyMatch(address -> address.isPublic())
        || (!balancing.at().isEmpty()
            && context
                .resolution()
                .nodes()
                .select(balancing.at(), published.cluster())
                .machines()
                .stream()
                .filter(machine -> machine.machine().offers().firewall().isEmpty())
                .flatMap(machine -> machine.interfaces().stream())
                .anyMatch(link -> ForwardScope.isPublic(context, link)));
  }

  private void add(Element element, PortSpec port) {
    ports.computeIfAbsent(element.id(), _ -> new ArrayList<>()).add(port);
  }
}
