package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP106: nobody in the drawing has the address of a subnet's gateway, or of an interface's own.
 * Where others join the segment to the Internet ({@code uplink: true}) their router is not drawn.
 */
final class GatewayUnowned implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          106, "gateway-unowned", Severity.WARNING, "Nothing drawn has the address of a gateway");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    AddressScopes scopes = AddressScopes.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      List<AddressReference> gateways = place.subnet().gateway().values();
      for (int i = 0; i < gateways.size() && !isUplink(place.segment()); i++) {
        if (gateways.get(i) instanceof LiteralAddress(IpAddress address)
            && place.prefix().contains(address)
            && !isOwned(context, scopes, place, address)) {
          problems.add(problem(place, i, address));
        }
      }
    }
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        checkOwn(context, scopes, machine, link, problems);
      }
    }
    return problems;
  }

  /** The gateway that an interface has instead of its subnet's. */
  private void checkOwn(
      RuleContext context,
      AddressScopes scopes,
      Machine machine,
      NetworkInterface link,
      List<Problem> problems) {
    List<AddressReference> gateways = link.gateway().values();
    for (int i = 0; i < gateways.size(); i++) {
      if (gateways.get(i) instanceof LiteralAddress(IpAddress address)) {
        Subject subject = Subject.of(machine, link).then("gateway").then(i);
        context.routing().subnets().holding(address).stream()
            .filter(place -> link.attachment().segment().equals(Optional.of(place.segment().id())))
            .filter(place -> !isUplink(place.segment()))
            .filter(place -> !isGateway(place, address))
            .filter(place -> !isOwned(context, scopes, place, address))
            .findFirst()
            .ifPresent(place ->
                problems.add(
                    problem(
                            subject,
                            "%s has the gateway %s, but nothing in %s has that address%s"
                                .formatted(
                                    machine.id(), address, place.segment().id(), remedy(place)))
                        .relatedTo(Subject.of(place.segment()))));
      }
    }
  }

  private static boolean isGateway(Subnets.Place place, IpAddress address) {
    return place.subnet().gateway().values().contains(new LiteralAddress(address));
  }

  private static String remedy(Subnets.Place place) {
    return place.subnet().gateway().values().isEmpty()
        ? "; name its router"
        : "; take it out, so that the one of the subnet counts, or name its router";
  }

  private static boolean isUplink(Segment segment) {
    return segment.uplink().equals(Optional.of(Boolean.TRUE));
  }

  private static boolean isOwned(
      RuleContext context, AddressScopes scopes, Subnets.Place place, IpAddress address) {
    ElementId domain = context.routing().domains().of(place.segment().id());
    return context.addresses().ownersOf(address).stream()
        .filter(owner -> owner.role() != AddressOwner.Role.PUBLIC)
        .map(scopes::scope)
        .anyMatch(scope -> scope.isEmpty() || scope.get().equals(domain));
  }

  private Problem problem(Subnets.Place place, int index, IpAddress address) {
    ElementId segment = place.segment().id();
    return problem(
            Subject.of(place.segment(), place.path().then("gateway").then(index)),
            "The gateway of %s is %s, but nothing in the drawing has that address; draw its router,"
                    .formatted(segment, address)
                + " or say uplink: true if others run it")
        .fixedBy(
            new QuickFix(
                "Draw a router with " + address, topology -> withRouter(topology, place, address)))
        .fixedBy(
            new QuickFix(
                "Say that others join %s to the Internet".formatted(segment),
                topology -> withUplink(topology, segment)));
  }

  private static Topology withRouter(Topology topology, Subnets.Place place, IpAddress address) {
    ElementId id = freeId(topology);
    NetworkInterface link =
        NetworkInterface.of(Optional.empty())
            .withAttachment(Attachment.to(place.segment().id()))
            .withAddresses(Stated.single(StaticAddress.of(address)));
    Device router =
        new Device(
            id,
            Description.EMPTY,
            Optional.of("router"),
            MachineSettings.UNKNOWN.withInterfaces(List.of(link)));
    return SubnetEdits.apply(
        topology.with(router),
        place,
        subnet ->
            subnet.withGateway(
                Gateways.replaced(
                    subnet.gateway(),
                    new LiteralAddress(address),
                    new OwnerAddress(Reference.to(id)))));
  }

  private static ElementId freeId(Topology topology) {

    ElementId id = new ElementId("router");
    for (int number = 2; topology.contains(id); number++) {
      id = new ElementId("router-" + number);
    }
    return id;
  }

  private static Topology withUplink(Topology topology, ElementId id) {
    return topology
        .find(id, Segment.class)
        .map(segment ->
            topology.with(
                new Segment(
                    segment.id(),
                    segment.description(),
                    segment.subnets(),
                    segment.vlan(),
                    segment.mtu(),
                    segment.resolvers(),
                    segment.site(),
                    Optional.of(true))))
        .orElse(topology);
  }
}
