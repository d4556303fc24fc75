package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Tunnel;
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
 * GP309: a machine translates sources towards one that translates them again on the way to the
 * Internet, or towards a carrier's NAT. It works for what goes out; what shall come in has to be
 * let through twice, which makes it a warning where a forward or the end of a tunnel is behind
 * both.
 */
final class DoubleNat implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          309, "double-nat", Severity.INFO, "Sources are translated twice on their way out");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Map<ElementId, Tunnel> ends = tunnelEnds(context);
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        if (context.routing().translation().translates(machine, link)) {
          Optional<Machine> router = router(context, machine, link);
          if (router.isPresent() || isBehindCarrier(link)) {
            problems.add(problem(context, machine, link, router, ends));
          }
        }
      }
    }
    return problems;
  }

  /** Members with an endpoint, that others have to reach. */
  private static Map<ElementId, Tunnel> tunnelEnds(RuleContext context) {
    Map<ElementId, Tunnel> ends = new HashMap<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      tunnel.members().stream()
          .filter(member -> !member.endpoint().isEmpty())
          .forEach(member ->
              ends.merge(
                  member.member().element(),
                  tunnel,
                  (one, other) -> one.id().compareTo(other.id()) <= 0 ? one : other));
    }
    return ends;
  }

  /** The router that translates again what leaves by the link. */
  private static Optional<Machine> router(
      RuleContext context, Machine machine, NetworkInterface link) {
    return context.inheritance().gateways(machine, link).stream()
        .flatMap(gateway -> owner(context, gateway).stream())
        .filter(router -> !router.id().equals(machine.id()))
        .filter(router -> translatesOutwards(context, router))
        .findFirst();
  }

  private static Optional<Machine> owner(RuleContext context, IpAddress gateway) {
    List<Machine> owners =
        context.addresses().ownersOf(gateway).stream()
            .map(AddressOwner::element)
            .filter(Machine.class::isInstance)
            .map(Machine.class::cast)
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private static boolean translatesOutwards(RuleContext context, Machine router) {
    return router.interfaces().stream()
        .filter(link ->
            ForwardScope.leadsToTheInternet(context, link) || link.publicAddress().isPresent())
        .anyMatch(link ->
            context.routing().translation().translates(router, link) || isBehindCarrier(link));
  }

  private static boolean isBehindCarrier(NetworkInterface link) {
    return link.publicAddress().equals(Optional.of(new PublicAddress.None()));
  }

  private Problem problem(
      RuleContext context,
      Machine machine,
      NetworkInterface link,
      Optional<Machine> router,
      Map<ElementId, Tunnel> ends) {
    String what =
        "%s translates what leaves by %s, and %s translates it again"
            .formatted(
                machine.id(),
                link.name().map(Object::toString).orElse("it"),
                router.map(each -> each.id().toString()).orElse("the carrier"));
    Subject subject = Subject.of(machine, KeyPath.of("nat"));
    return behind(context, machine, link, router, ends)
        .map(inside ->
            problem(
                Severity.WARNING,
                subject,
                "%s, so that %s is reached only if both let it in; %s"
                    .formatted(what, inside, remedy(router))))
        .orElseGet(() -> problem(subject, what + "; " + remedy(router)));
  }

  private static String remedy(Optional<Machine> router) {
    return router.isPresent()
        ? "a route back to what is behind the first would spare its translation"
        : "what shall come in needs a tunnel that starts inside";
  }

  /** What has to be reached through both: a forward may also serve those in between only. */
  private static Optional<String> behind(
      RuleContext context,
      Machine machine,
      NetworkInterface link,
      Optional<Machine> router,
      Map<ElementId, Tunnel> ends) {
    Optional<String> forward =
        machine.machine().offers().nat().forwards().stream()
            .filter(each -> each.in().isEmpty() || each.in().equals(link.name()))
            .filter(ForwardScope::isForTheInternet)
            .filter(_ -> router.map(outer -> forwardsTo(context, outer, machine)).orElse(true))
            .map(PortForward::name)
            .findFirst()
            .map(name -> "what its forward " + name + " leads to");
    return forward.or(() ->
        Optional.ofNullable(ends.get(machine.id())).map(tunnel -> "its end of " + tunnel.id()));
  }

  private static boolean forwardsTo(RuleContext context, Machine outer, Machine inner) {
    return outer.machine().offers().nat().forwards().stream()
        .flatMap(forward -> forward.to().stream())
        .flatMap(target -> context.resolution().addresses().of(target.host()).addresses().stream())
        .flatMap(address -> context.addresses().ownersOf(address).stream())
        .anyMatch(owner -> owner.element().id().equals(inner.id()));
  }
}
