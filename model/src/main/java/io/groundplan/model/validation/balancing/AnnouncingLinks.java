package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.cilium.CiliumDevices;
import io.groundplan.model.validation.cilium.LinkPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which links of a machine a pool is announced on layer 2. Upstream knows links by the kernel's
 * names: Talos's aliases are not among them, and of a link that Talos finds by its hardware address
 * or a selector the kernel's name is not known. Members of bonds and bridges never announce.
 */
final class AnnouncingLinks {

  /** Names that only the kernel or systemd gives; what is called so is hardly an alias. */
  private static final Pattern KERNEL =
      Pattern.compile("(eth|en|ib|sl|wl|ww)[a-z0-9]*\\d[a-z0-9]*");

  private final List<LinkPattern> patterns;
  private final List<LinkPattern> devices;

  private AnnouncingLinks(List<LinkPattern> patterns, List<LinkPattern> devices) {
    this.patterns = patterns;
    this.devices = devices;
  }

  static AnnouncingLinks of(RuleContext context, LoadBalancerPool pool, Layer2Announcement way) {
    boolean isCilium =
        PoolImplementation.isKind(context.topology(), pool, PoolImplementation.CILIUM);
    boolean isMetalLb =
        PoolImplementation.isKind(context.topology(), pool, PoolImplementation.METALLB);
    return new AnnouncingLinks(
        way.interfaces().stream().map(isMetalLb ? LinkPattern::exactly : LinkPattern::of).toList(),
        isCilium
            ? context.topology().clusterOf(pool.cluster()).map(CiliumDevices::of).orElse(List.of())
            : List.of());
  }

  /** Whether it names links; else all are meant. */
  boolean areNamed() {
    return !patterns.isEmpty();
  }

  /** Whether some entry is an expression rather than a name. */
  boolean hasExpression() {
    return patterns.stream().anyMatch(pattern -> !pattern.isName());
  }

  /** Whether the machine has such a link. */
  Membership on(Machine machine) {
    return machine.interfaces().stream()
        .map(link -> has(machine, link))
        .reduce(
            machine.interfaces().isEmpty() ? Membership.UNKNOWN : Membership.OUT, Membership::or);
  }

  /** Whether the link is such a one. */
  Membership has(Machine machine, NetworkInterface link) {
    if (isMember(machine, link)) {
      return Membership.OUT;
    }
    if (alias(link).filter(this::isMeantAsAlias).isPresent()) {
      return Membership.OUT;
    }
    return kernelName(link)
        .map(name -> matches(patterns, name).and(matches(devices, name)))
        .orElse(patterns.isEmpty() && devices.isEmpty() ? Membership.IN : Membership.UNKNOWN);
  }

  /** An alias of the machine that the entries name as if it were a link. */
  Optional<String> alias(Machine machine) {
    return machine.interfaces().stream()
        .flatMap(link -> alias(link).stream())
        .filter(this::isMeantAsAlias)
        .findFirst();
  }

  /** A link of the machine that the entries name, but with which Cilium does not work. */
  Optional<String> leftOut(Machine machine) {
    return machine.interfaces().stream()
        .flatMap(link -> kernelName(link).stream())
        .filter(name -> matches(patterns, name) == Membership.IN)
        .filter(name -> matches(devices, name) == Membership.OUT)
        .findFirst();
  }

  private boolean isMeantAsAlias(String alias) {
    return patterns.stream().anyMatch(pattern -> pattern.meansAlias(alias));
  }

  private static Membership matches(List<LinkPattern> patterns, String name) {
    return patterns.stream()
        .map(pattern -> pattern.matches(name))
        .reduce(patterns.isEmpty() ? Membership.IN : Membership.OUT, Membership::or);
  }

  /** The kernel's name of a link, if it is known. */
  static Optional<String> kernelName(NetworkInterface link) {
    return link.name().map(InterfaceName::toString).filter(name -> !isAlias(link, name));
  }

  private static Optional<String> alias(NetworkInterface link) {
    return link.name().map(InterfaceName::toString).filter(name -> isAlias(link, name));
  }

  private static boolean isAlias(NetworkInterface link, String name) {
    return link.link().kind() instanceof PhysicalLink
        && link.attachment().tunnel().isEmpty()
        && (link.link().mac().isPresent() || !link.link().selector().isEmpty())
        && !KERNEL.matcher(name).matches();
  }

  private static boolean isMember(Machine machine, NetworkInterface link) {
    return link.name().isPresent()
        && machine.interfaces().stream()
            .anyMatch(other ->
                switch (other.link().kind()) {
                  case BondLink bond -> bond.links().contains(link.name().get());
                  case BridgeLink bridge -> bridge.links().values().contains(link.name().get());
                  case VlanLink _, PhysicalLink _, DummyLink _ -> false;
                });
  }
}
