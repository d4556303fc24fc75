package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom somebody asks who names a DNS server: by its owner, by an address, or by a URL with one. */
final class DnsTargets {

  private static final Pattern URL_HOST =
      Pattern.compile("[a-z0-9+.-]+://(?:\\[([^\\]/]+)\\]|([^/:@]+)).*");

  private DnsTargets() {}

  /** Who owns what is named; several where several own an address, none outside the drawing. */
  static List<Element> ownersOf(RuleContext context, AddressReference reference) {
    return switch (reference) {
      case OwnerAddress(Reference owner) ->
          context.topology().find(owner.element()).stream().toList();
      case LiteralAddress _, ServerUrl _ ->
          literal(reference).stream()
              .flatMap(address -> context.addresses().ownersOf(address).stream())
              .map(AddressOwner::element)
              .distinct()
              .toList();
      case HostName _ -> List.of();
    };
  }

  /** Who answers in the end: the members of a virtual IP in its place. */
  static List<Element> serversOf(RuleContext context, AddressReference reference) {
    return ownersOf(context, reference).stream()
        .flatMap(owner ->
            owner instanceof VirtualIp vip
                ? members(context, vip).machines().stream().map(Element.class::cast)
                : List.of(owner).stream())
        .map(owner ->
            owner instanceof Machine machine ? context.topology().effective(machine) : owner)
        .distinct()
        .toList();
  }

  /** The machines that may hold a virtual IP. */
  static SelectedMachines members(RuleContext context, VirtualIp vip) {
    return context
        .resolution()
        .nodes()
        .select(
            vip.members().isUnknown()
                ? List.of(new RoleNodes(MachineType.CONTROLPLANE))
                : vip.members().values(),
            vip.cluster());
  }

  /** The address that is written: itself, or in the place of a URL's host. */
  static Optional<IpAddress> literal(AddressReference reference) {
    return switch (reference) {
      case LiteralAddress(IpAddress address) -> Optional.of(address);
      case ServerUrl(String url) -> {
        Matcher matcher = URL_HOST.matcher(url);
        yield matcher.matches()
            ? IpAddress.tryParse(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
            : Optional.empty();
      }
      case OwnerAddress _, HostName _ -> Optional.empty();
    };
  }

  /** The known addresses that are asked. */
  static List<IpAddress> addressesOf(RuleContext context, AddressReference reference) {
    return literal(reference)
        .map(List::of)
        .orElseGet(() -> context.resolution().addresses().of(reference).addresses());
  }
}
