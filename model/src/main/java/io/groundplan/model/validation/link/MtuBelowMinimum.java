package io.groundplan.model.validation.link;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
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
import java.util.List;
import java.util.Optional;

/**
 * GP211: an MTU is less than IP needs: 1280 bytes for IPv6 (RFC 8200 section 5), and 576 for IPv4,
 * which every host must take (RFC 791).
 */
final class MtuBelowMinimum implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          211, "mtu-below-minimum", Severity.ERROR, "An MTU is less than its IP version needs");

  private static final Mtu LEAST_IPV6 = new Mtu(1280);
  private static final Mtu LEAST_IPV4 = new Mtu(576);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    List<Problem> problems = new ArrayList<>();
    for (Segment segment : topology.all(Segment.class)) {
      check(segment.mtu(), usesIpv6(segment), Subject.of(segment), segment.id().toString())
          .ifPresent(problem -> problems.add(problem.fixedBy(fix(segment))));
    }
    for (Tunnel tunnel : topology.all(Tunnel.class)) {
      check(tunnel.carriage().mtu(), usesIpv6(tunnel), Subject.of(tunnel), tunnel.id().toString())
          .ifPresent(problem -> problems.add(problem.fixedBy(fix(tunnel))));
    }
    for (Machine machine : topology.machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        check(
                link.mtu(),
                usesIpv6(topology, link),
                Subject.of(machine, link),
                MachineLinks.title(machine, link))
            .ifPresent(problem ->
                problems.add(
                    problem.fixedBy(MachineEdits.mtu(machine, link, enough(topology, link)))));
      }
    }
    return problems;
  }

  /** What its segment has, so that all there agree, or the least. */
  private static Mtu enough(Topology topology, NetworkInterface link) {
    Mtu least = least(usesIpv6(topology, link));
    return link.attachment()
        .segment()
        .flatMap(id -> topology.find(id, Segment.class))
        .flatMap(Segment::mtu)
        .filter(mtu -> mtu.compareTo(least) >= 0)
        .orElse(least);
  }

  private static Mtu least(boolean ipv6) {
    return ipv6 ? LEAST_IPV6 : LEAST_IPV4;
  }

  private Optional<Problem> check(
      Optional<Mtu> stated, boolean ipv6, Subject subject, String title) {
    return stated
        .filter(mtu -> mtu.compareTo(least(ipv6)) < 0)
        .map(mtu ->
            problem(
                subject.then("mtu"),
                "%s has MTU %s, but %s needs %s at least; raise it"
                    .formatted(title, mtu, ipv6 ? "IPv6" : "IPv4", least(ipv6))));
  }

  private static boolean usesIpv6(Segment segment) {
    return segment.subnet(AddressFamily.IPV6).isPresent();
  }

  /** KubeSpan and Tailscale give every member an IPv6 address of their own. */
  private static boolean usesIpv6(Tunnel tunnel) {
    return tunnel.kind() == TunnelKind.KUBESPAN
        || tunnel.kind() == TunnelKind.TAILSCALE
        || tunnel.carriage().subnets().values().stream()
            .anyMatch(prefix -> prefix.family() == AddressFamily.IPV6);
  }

  private static boolean usesIpv6(Topology topology, NetworkInterface link) {
    boolean own =
        link.addresses().values().stream()
            .anyMatch(assignment ->
                switch (assignment) {
                  case StaticAddress fixed -> fixed.address().isIpv6();
                  case DhcpV6 _, Slaac _ -> true;
                  case DhcpV4 _ -> false;
                });
    return own
        || link.attachment()
            .segment()
            .flatMap(id -> topology.find(id, Segment.class))
            .filter(MtuBelowMinimum::usesIpv6)
            .isPresent()
        || link.attachment()
            .tunnel()
            .flatMap(id -> topology.find(id, Tunnel.class))
            .filter(MtuBelowMinimum::usesIpv6)
            .isPresent();
  }

  private static QuickFix fix(Segment segment) {
    Mtu least = least(usesIpv6(segment));
    return new QuickFix(
        "Set the MTU of %s to %s".formatted(segment.id(), least),
        topology ->
            topology
                .find(segment.id(), Segment.class)
                .map(found -> topology.with(found.withMtu(Optional.of(least))))
                .orElse(topology));
  }

  private static QuickFix fix(Tunnel tunnel) {
    Mtu least = least(usesIpv6(tunnel));
    return new QuickFix(
        "Set the MTU of %s to %s".formatted(tunnel.id(), least),
        topology ->
            topology
                .find(tunnel.id(), Tunnel.class)
                .map(found -> topology.with(TunnelCarriers.withMtu(found, least)))
                .orElse(topology));
  }
}
