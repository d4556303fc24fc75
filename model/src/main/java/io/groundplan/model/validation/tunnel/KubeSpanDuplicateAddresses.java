package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP803: two nodes of one KubeSpan have the same address in networks that do not see each other.
 * Each network for itself is right; in the mesh the address belongs to one of them alone.
 */
final class KubeSpanDuplicateAddresses implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          803,
          "kubespan-duplicate-node-addresses",
          Severity.ERROR,
          "Two nodes of one KubeSpan have the same address at different sites");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.KUBESPAN) {
        check(context, tunnel, problems);
      }
    }
    return problems;
  }

  private void check(RuleContext context, Tunnel tunnel, List<Problem> problems) {
    IpSet excluded =
        context
            .resolution()
            .networks()
            .of(tunnel.options().filters().excludeAdvertisedNetworks(), Optional.empty())
            .set();
    Map<IpAddress, AddressOwner> first = new HashMap<>();
    for (TunnelEnds.End end : TunnelEnds.byId(context, tunnel)) {
      for (AddressOwner owner : context.addresses().ownedBy(end.machine().id())) {
        boolean isRouted =
            owner.role() != AddressOwner.Role.PUBLIC
                && owner.address().isGlobalUnicast()
                && !excluded.contains(owner.address());
        if (isRouted) {
          AddressOwner other = first.putIfAbsent(owner.address(), owner);
          if (other != null && areApart(context, other, owner)) {
            problems.add(problem(tunnel, other, owner));
          }
        }
      }
    }
  }

  /** Whether the two are known to be in different networks, so that nothing else speaks of it. */
  private static boolean areApart(RuleContext context, AddressOwner one, AddressOwner other) {
    if (one.element().id().equals(other.element().id())) {
      return false;
    }
    if (one.segment().isPresent() && other.segment().isPresent()) {
      return !context
          .routing()
          .domains()
          .joined(one.segment().get().id(), other.segment().get().id());
    }
    Optional<ElementId> here = site(context, one);
    Optional<ElementId> there = site(context, other);
    return here.isPresent() && there.isPresent() && !here.equals(there);
  }

  private static Optional<ElementId> site(RuleContext context, AddressOwner owner) {
    return owner.element() instanceof Machine machine
        ? context.resolution().places().siteOf(machine)
        : Optional.empty();
  }

  private Problem problem(Tunnel tunnel, AddressOwner one, AddressOwner other) {
    return problem(
            Subject.of(other.element(), other.path()),
            "%s has %s, and so has %s elsewhere; in %s only one of them is reached by it; give one another address, or exclude the network from what is advertised"
                .formatted(other.title(), other.address(), one.title(), tunnel.id()))
        .relatedTo(List.of(Subject.of(one.element(), one.path()), Subject.of(tunnel)));
  }
}
