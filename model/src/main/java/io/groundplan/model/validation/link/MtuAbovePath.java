package io.groundplan.model.validation.link;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP203: something sends larger packets than what carries it takes: an interface than its segments,
 * a VLAN than its parent, a tunnel than the links of its members less its own headers. Only MTUs
 * that the file states are compared. What sends nothing itself may take more than its segments do.
 */
final class MtuAbovePath implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          203, "mtu-above-path", Severity.ERROR, "An MTU is larger than what carries it takes");

  /** The least that every IPv4 link takes (RFC 791). */
  private static final int SMALLEST = 68;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      Optional<MachineLinks> stacked =
          MachineLinks.areFlat(machine) ? Optional.empty() : Optional.of(new MachineLinks(machine));
      for (NetworkInterface link : machine.interfaces()) {
        stacked
            .flatMap(links -> aboveParent(context, links, link))
            .or(() -> aboveSegments(context, machine, link))
            .ifPresent(problems::add);
        stacked.ifPresent(links -> problems.addAll(abovePorts(context, links, link)));
      }
    }
    TunnelCarriers carriers = new TunnelCarriers(context);
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        link.attachment()
            .tunnel()
            .flatMap(id -> context.topology().find(id, Tunnel.class))
            .filter(tunnel -> tunnel.kind() != TunnelKind.CLOUDFLARE)
            .flatMap(tunnel -> aboveTunnel(machine, link, tunnel, carriers))
            .ifPresent(problems::add);
      }
    }
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      aboveCarrier(tunnel, carriers).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> aboveSegments(
      RuleContext context, Machine machine, NetworkInterface link) {
    if (link.mtu().isEmpty()) {
      return Optional.empty();
    }
    List<ElementId> ids =
        Stream.concat(Stream.of(link), context.inheritance().riders(machine, link).stream())
            .flatMap(each ->
                Stream.concat(
                    each.attachment().segment().stream(),
                    each.attachment().tagged().segments().stream()))
            .toList();
    List<Segment> segments =
        ids.stream().flatMap(id -> context.topology().find(id, Segment.class).stream()).toList();
    boolean known =
        segments.size() == ids.size()
            && !link.attachment().tagged().all()
            && segments.stream().allMatch(segment -> segment.mtu().isPresent());
    Optional<Segment> widest =
        segments.stream()
            .max(
                Comparator.comparing((Segment segment) -> segment.mtu().orElse(new Mtu(SMALLEST)))
                    .thenComparing(Segment::id));
    if (!known || widest.isEmpty()) {
      return Optional.empty();
    }
    Mtu allowed = widest.get().mtu().orElseThrow();
    return link.mtu()
        .filter(mtu -> mtu.compareTo(allowed) > 0)
        .filter(_ -> !MachineLinks.onlyPasses(machine, link))
        .filter(_ -> !ConnectedSubnets.carriesOnly(machine, link))
        .map(mtu ->
            problem(
                    Subject.of(machine, link).then("mtu"),
                    "%s has MTU %s, but %s carries only %s; lower it to %s, or raise that of %s"
                        .formatted(
                            title(machine, link),
                            mtu,
                            widest.get().id(),
                            allowed,
                            allowed,
                            widest.get().id()))
                .relatedTo(Subject.of(widest.get()).then("mtu"))
                .fixedBy(MachineEdits.mtu(machine, link, allowed)));
  }

  private Optional<Problem> aboveParent(
      RuleContext context, MachineLinks links, NetworkInterface link) {
    Machine machine = links.machine();
    Optional<NetworkInterface> parent = link.parent().flatMap(links::named);
    Optional<Mtu> below = parent.flatMap(NetworkInterface::mtu);
    if (parent.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    return context
        .inheritance()
        .mtu(machine, link)
        .filter(mtu -> mtu.compareTo(below.get()) > 0)
        .map(mtu ->
            problem(
                    Subject.of(machine, link).then("mtu"),
                    "%s has MTU %s, but rides on %s with %s; raise that of %s, or lower this one"
                        .formatted(
                            title(machine, link),
                            mtu,
                            parent.get().key(),
                            below.get(),
                            parent.get().key()))
                .relatedTo(Subject.of(machine, parent.get()).then("mtu"))
                .fixedBy(MachineEdits.mtu(machine, parent.get(), mtu))
                .fixedBy(MachineEdits.mtu(machine, link, below.get())));
  }

  /** Bonds and bridges send through each of their members. */
  private List<Problem> abovePorts(RuleContext context, MachineLinks links, NetworkInterface link) {
    List<InterfaceName> ports = MachineLinks.ports(link);
    if (ports.isEmpty()) {
      return List.of();
    }
    Machine machine = links.machine();
    List<Problem> problems = new ArrayList<>();
    Optional<Mtu> own = context.inheritance().mtu(machine, link);
    for (InterfaceName name : ports) {
      Optional<NetworkInterface> port = links.named(name);
      port.flatMap(NetworkInterface::mtu)
          .filter(mtu -> own.isPresent() && own.get().compareTo(mtu) > 0)
          .ifPresent(mtu ->
              problems.add(
                  problem(
                          Subject.of(machine, port.get()).then("mtu"),
                          "%s has MTU %s, but is a member of %s with %s; raise it, or lower that of %s"
                              .formatted(
                                  title(machine, port.get()),
                                  mtu,
                                  link.key(),
                                  own.get(),
                                  link.key()))
                      .relatedTo(Subject.of(machine, link).then("mtu"))
                      .fixedBy(MachineEdits.mtu(machine, port.get(), own.get()))));
    }
    return problems;
  }

  /** An interface of a tunnel that is larger than the tunnel says or its own way out takes. */
  private Optional<Problem> aboveTunnel(
      Machine machine, NetworkInterface link, Tunnel tunnel, TunnelCarriers carriers) {
    Optional<Mtu> way =
        carriers
            .carrier(tunnel, machine)
            .map(TunnelCarriers.Carrier::mtu)
            .filter(mtu -> mtu.bytes() - carriers.headerBytes(tunnel) >= SMALLEST)
            .map(mtu -> new Mtu(mtu.bytes() - carriers.headerBytes(tunnel)));
    return tunnel
        .carriage()
        .mtu()
        .or(() -> way)
        .filter(allowed -> link.mtu().filter(mtu -> mtu.compareTo(allowed) > 0).isPresent())
        .map(allowed ->
            problem(
                    Subject.of(machine, link).then("mtu"),
                    "%s has MTU %s, but %s leaves %s; lower it"
                        .formatted(
                            title(machine, link),
                            link.mtu().orElse(allowed),
                            tunnel.carriage().mtu().isPresent()
                                ? tunnel.id().toString()
                                : "the link below " + tunnel.id(),
                            allowed))
                .relatedTo(Subject.of(tunnel))
                .fixedBy(MachineEdits.mtu(machine, link, allowed)));
  }

  private Optional<Problem> aboveCarrier(Tunnel tunnel, TunnelCarriers carriers) {
    Optional<TunnelCarriers.Carrier> narrowest = carriers.narrowest(tunnel);
    if (narrowest.isEmpty() || tunnel.carriage().mtu().isEmpty()) {
      return Optional.empty();
    }
    int headers = carriers.headerBytes(tunnel);
    Mtu carried = narrowest.get().mtu();
    return tunnel
        .carriage()
        .mtu()
        .filter(mtu -> mtu.bytes() > carried.bytes() - headers)
        .map(mtu ->
            problem(
                    Subject.of(tunnel).then("mtu"),
                    "%s has MTU %s, but %s sends it through a link of %s, which leaves %d; lower it"
                        .formatted(
                            tunnel.id(),
                            mtu,
                            narrowest.get().machine().id(),
                            carried,
                            carried.bytes() - headers))
                .relatedTo(Subject.of(narrowest.get().machine(), narrowest.get().link())))
        .map(problem ->
            carried.bytes() - TunnelCarriers.IPV6_HEADERS < SMALLEST
                ? problem
                : problem.fixedBy(
                    tunnelMtu(tunnel, new Mtu(carried.bytes() - TunnelCarriers.IPV6_HEADERS))));
  }

  private static QuickFix tunnelMtu(Tunnel tunnel, Mtu mtu) {
    return new QuickFix(
        "Set the MTU of %s to %s".formatted(tunnel.id(), mtu),
        topology ->
            topology
                .find(tunnel.id(), Tunnel.class)
                .map(found -> topology.with(TunnelCarriers.withMtu(found, mtu)))
                .orElse(topology));
  }

  private static String title(Machine machine, NetworkInterface link) {
    return machine.id() + (link.name().isPresent() ? "/" + link.key() : "");
  }
}
