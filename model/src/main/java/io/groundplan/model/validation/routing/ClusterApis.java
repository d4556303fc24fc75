package io.groundplan.model.validation.routing;

import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where clusters answer to those who run them: the APIs of Talos and Kubernetes. */
final class ClusterApis {

  private static final PortSpec TALOS = PortSpec.parse("50000-50001");
  private static final Port KUBERNETES = new Port(6443);

  private final RuleContext context;

  /** The ports of those whom clusters name as their endpoint. */
  private final Map<ElementId, Port> endpoints = new HashMap<>();

  ClusterApis(RuleContext context) {
    this.context = context;
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      cluster.access().endpoint().ifPresent(this::addEndpoint);
    }
  }

  private void addEndpoint(Target endpoint) {
    Port port = context.resolution().addresses().portOf(endpoint).orElse(KUBERNETES);
    Optional<Element> named = context.resolution().addresses().ownerOf(endpoint.host());
    named.ifPresent(owner -> endpoints.put(owner.id(), port));
    if (named.isEmpty()) {
      context.resolution().addresses().of(endpoint.host()).addresses().stream()
          .flatMap(address -> context.addresses().ownersOf(address).stream())
          .forEach(owner -> endpoints.put(owner.element().id(), port));
    }
  }

  /**
   * An API.
   *
   * @param title as a message names it
   * @param owner who answers
   */
  record Api(String title, Element owner) {}

  /** The API that is reached there, if it is one and nobody's firewall stands before it. */
  Optional<Api> at(ForwardChain.End end) {
    return switch (end.owner()) {
      case Node stated -> {
        Node node = context.topology().effective(stated);
        yield node.machine().offers().firewall().isPresent()
            ? Optional.empty()
            : of(end, true, !node.type().equals(Optional.of(MachineType.WORKER)));
      }
      case VirtualIp _ -> of(end, true, true);
      case Service service -> ofService(end, service);
      case Device _, Gateway _ -> of(end, false, false);
      case Element _ -> Optional.empty();
    };
  }

  private Optional<Api> of(ForwardChain.End end, boolean talos, boolean kubernetes) {
    Port endpoint = endpoints.getOrDefault(end.owner().id(), KUBERNETES);
    boolean named = endpoints.containsKey(end.owner().id());
    if ((kubernetes || named) && takes(end, endpoint)) {
      return Optional.of(new Api("Kubernetes API", end.owner()));
    }
    return talos && end.ports().overlaps(TALOS)
        ? Optional.of(new Api("Talos API", end.owner()))
        : Optional.empty();
  }

  private Optional<Api> ofService(ForwardChain.End end, Service service) {
    for (Target backend : service.backends()) {
      Optional<Element> owner = context.resolution().addresses().ownerOf(backend.host());
      Optional<Port> port = context.resolution().addresses().portOf(backend);
      PortSpec there =
          port.map(number -> new PortSpec(PortRange.of(number), end.ports().protocol()))
              .orElse(end.ports());
      Optional<Api> behind =
          owner
              .filter(each -> !(each instanceof Service))
              .flatMap(each -> at(new ForwardChain.End(each, there)))
              .map(api -> new Api(api.title(), service));
      if (behind.isPresent()) {
        return behind;
      }
    }
    return of(end, false, false);
  }

  private static boolean takes(ForwardChain.End end, Port port) {
    return end.ports().protocol() == TransportProtocol.TCP && end.ports().ports().contains(port);
  }
}
