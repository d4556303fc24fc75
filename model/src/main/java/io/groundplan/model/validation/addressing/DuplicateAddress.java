package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Renumbering;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP101: two owners have one address where both can be heard. Of the two, the less senior one is
 * the subject, since it is the one to renumber: a router stays, a pinned address moves.
 */
final class DuplicateAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          101, "duplicate-address", Severity.ERROR, "Two objects have one address on one network");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    AddressScopes scopes = AddressScopes.of(context);
    FreeAddresses free = new FreeAddresses(context.topology(), context.addresses());
    List<Problem> problems = new ArrayList<>();
    for (var entry : context.addresses().byAddress().entrySet()) {
      boolean isUnique = entry.getKey().isGlobalUnicast() || entry.getKey().isLinkLocal();
      if (entry.getValue().size() > 1 && isUnique) {
        bySeniority(scopes, entry.getValue())
            .values()
            .forEach(owners -> compare(context, free, owners, problems));
      }
    }
    for (Subnets.Place place : context.routing().subnets().all()) {
      compareWithGateways(context, scopes, free, place, problems);
    }
    return problems;
  }

  /** The owners of one address in each scope, the most senior first. */
  private static Map<ElementId, List<AddressOwner>> bySeniority(
      AddressScopes scopes, List<AddressOwner> owners) {
    Map<ElementId, List<AddressOwner>> groups = new LinkedHashMap<>();
    owners.stream()
        .filter(AddressClash::counts)
        .sorted(AddressClash.SENIORITY)
        .forEach(owner ->
            scope(scopes, owner)
                .ifPresent(
                    scope -> groups.computeIfAbsent(scope, id -> new ArrayList<>()).add(owner)));
    return groups;
  }

  /** Link-local addresses are unique in their segment only (RFC 4291 section 2.5.6). */
  private static Optional<ElementId> scope(AddressScopes scopes, AddressOwner owner) {
    return owner.address().isLinkLocal() ? owner.segment().map(Segment::id) : scopes.scope(owner);
  }

  private void compare(
      RuleContext context, FreeAddresses free, List<AddressOwner> owners, List<Problem> problems) {
    AddressClash clash = new AddressClash(context.resolution().nodes());
    for (int i = 1; i < owners.size(); i++) {
      AddressOwner junior = owners.get(i);
      owners.subList(0, i).stream()
          .filter(senior -> clash.between(senior, junior))
          .findFirst()
          .ifPresent(senior ->
              problems.add(
                  problem(
                      context,
                      free,
                      junior,
                      senior.title(),
                      Subject.of(senior.element(), senior.path()))));
    }
  }

  /** A gateway written as a literal is outside the drawing, so that nobody drawn can be it. */
  private void compareWithGateways(
      RuleContext context,
      AddressScopes scopes,
      FreeAddresses free,
      Subnets.Place place,
      List<Problem> problems) {
    List<AddressReference> gateways = place.subnet().gateway().values();
    for (int i = 0; i < gateways.size(); i++) {
      if (gateways.get(i) instanceof LiteralAddress(IpAddress address)) {
        Subject gateway = Subject.of(place.segment(), place.path().then("gateway").then(i));
        String title = "the gateway of " + place.segment().id();
        ElementId scope = context.routing().domains().of(place.segment().id());
        context.addresses().ownersOf(address).stream()
            .filter(AddressClash::cannotRoute)
            .filter(owner -> scopes.scope(owner).equals(Optional.of(scope)))
            .forEach(owner -> problems.add(problem(context, free, owner, title, gateway)));
      }
    }
  }

  private Problem problem(
      RuleContext context, FreeAddresses free, AddressOwner junior, String senior, Subject other) {
    Optional<IpAddress> next = next(context, free, junior);
    Problem problem =
        problem(
                Subject.of(junior.element(), junior.path()),
                "%s has %s, and so has %s; give one of them another address%s"
                    .formatted(
                        junior.title(),
                        junior.address(),
                        senior,
                        next.map(address -> ", such as " + address).orElse("")))
            .relatedTo(other);
    return next.map(address -> problem.fixedBy(Renumbering.fix(junior, address))).orElse(problem);
  }

  private static Optional<IpAddress> next(
      RuleContext context, FreeAddresses free, AddressOwner owner) {
    List<Subnets.Place> holding = context.routing().subnets().holding(owner.address());
    return holding.stream()
        .filter(place -> owner.segment().map(place.segment()::equals).orElse(true))
        .findFirst()
        .flatMap(place -> free.after(place, owner.address()));
  }
}
