package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Target;
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
 * GP305: what a port forward lets in reaches its target, but the reply goes past the machine that
 * translated it, so that the client takes it for somebody else's. Known are the cases in which the
 * target answers clients of its own segment directly, has no gateway, or has one from which the
 * reply leaves by another way.
 */
final class NoReturnPath implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          305,
          "no-return-path",
          Severity.WARNING,
          "Replies to what a port forward lets in do not come back through it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    ForwardTranslation translation = new ForwardTranslation(context);
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        for (int i = 0; i < forward.to().size() && forward.sourceNat().isEmpty(); i++) {
          check(context, translation, machine, forward, i).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context,
      ForwardTranslation translation,
      Machine machine,
      PortForward forward,
      int index) {
    Target target = forward.to().get(index);
    Subject subject =
        Subject.of(machine, KeyPath.of("nat", "forwards", forward.name(), "to").then(index));
    for (IpAddress address : context.resolution().addresses().of(target.host()).addresses()) {
      Optional<Subnets.Place> place = place(context, machine, address);
      Optional<NetworkInterface> out = place.flatMap(found -> link(machine, found));
      if (place.isEmpty()
          || mayKnowTheWay(context, machine, address)
          || translation.isTranslated(machine, out, forward, address)) {
        continue;
      }
      Optional<String> way = wayPast(context, machine, forward, place.get(), address);
      if (way.isPresent()) {
        Problem problem =
            problem(
                subject,
                "Replies to what the forward %s of %s lets in do not come back through it: %s %s"
                    .formatted(forward.name(), machine.id(), target.host(), way.get()));
        return Optional.of(
            out.flatMap(NetworkInterface::name)
                .map(name ->
                    problem.fixedBy(new ForwardEdits(machine.id(), forward).translateTo(name)))
                .orElse(problem));
      }
    }
    return Optional.empty();
  }

  /** The subnet in which the machine meets the address. */
  private static Optional<Subnets.Place> place(
      RuleContext context, Machine machine, IpAddress address) {
    List<Subnets.Place> near =
        context.routing().subnets().holding(address).stream()
            .filter(place -> link(machine, place).isPresent())
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static Optional<NetworkInterface> link(Machine machine, Subnets.Place place) {
    Optional<ElementId> segment = Optional.of(place.segment().id());
    return machine.interfaces().stream()
        .filter(link -> link.attachment().segment().equals(segment))
        .findFirst();
  }

  /** Whether the target is the machine, has routes of its own by it, or learns routes. */
  private static boolean mayKnowTheWay(RuleContext context, Machine machine, IpAddress target) {
    ReplyPath path = new ReplyPath(context);
    return context.addresses().ownersOf(target).stream()
        .map(AddressOwner::element)
        .anyMatch(owner ->
            owner instanceof Machine own
                && (own.id().equals(machine.id())
                    || path.sendsTo(own, machine)
                    || !own.machine().offers().bgp().isEmpty()));
  }

  /** How the reply passes the machine by and what to do, as the message ends. */
  private static Optional<String> wayPast(
      RuleContext context,
      Machine machine,
      PortForward forward,
      Subnets.Place place,
      IpAddress address) {
    boolean hairpin =
        forward.from().isEmpty()
            && forward
                .in()
                .flatMap(name -> machine.interfaceNamed(name.toString()))
                .flatMap(link -> link.attachment().segment())
                .equals(Optional.of(place.segment().id()));
    if (hairpin) {
      return Optional.of(
          "answers clients in %s directly; rewrite the source (snat)"
              .formatted(place.segment().id()));
    }
    Stated<IpAddress> gateways = gateways(context, place, address);
    if (gateways.isNone()) {
      return Optional.of(
          "has no gateway in %s; rewrite the source (snat), or make %s the gateway"
              .formatted(place.segment().id(), machine.id()));
    }
    return new ReplyPath(context)
        .bypass(gateways.values(), machine)
        .map(router ->
            "answers by way of %s; rewrite the source (snat), or make %s the gateway"
                .formatted(router.id(), machine.id()));
  }

  /** The gateways of a machine that has the address, else those of the subnet. */
  private static Stated<IpAddress> gateways(
      RuleContext context, Subnets.Place place, IpAddress address) {
    Optional<AddressOwner> owner =
        context.addresses().ownersOf(address).stream()
            .filter(each -> each.element() instanceof Machine && each.link().isPresent())
            .findFirst();
    if (owner.isPresent() && owner.get().element() instanceof Machine machine) {
      return context
          .inheritance()
          .gateways(machine, owner.get().link().orElseThrow(), address.family());
    }
    if (place.subnet().gateway().isUnknown()) {
      return Stated.unknown();
    }
    List<IpAddress> found =
        place.subnet().gateway().values().stream()
            .map(gateway -> context.resolution().addresses().of(gateway, place.segment()))
            .flatMap(known -> known.of(address.family()).stream())
            .toList();
    boolean none = place.subnet().gateway().isNone();
    return found.isEmpty() && !none ? Stated.unknown() : Stated.of(found);
  }
}
