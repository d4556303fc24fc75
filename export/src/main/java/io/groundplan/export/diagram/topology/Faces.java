package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Status;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words and the kind with which elements appear in a diagram. */
final class Faces {

  private static final String UNKNOWN_ADDRESS = "address unknown";

  private Faces() {}

  static ItemFace segment(Segment segment) {
    List<TextLine> lines = name(segment);
    segment.subnets().values().forEach(subnet -> lines.add(address(subnet.prefix().toString())));
    segment.vlan().ifPresent(vlan -> lines.add(TextLine.note("VLAN " + vlan)));
    return face(segment, ItemKind.SEGMENT, lines, segment.subnets().isUnknown());
  }

  static ItemFace provider(Provider provider) {
    List<TextLine> lines = name(provider);
    provider.hostname().ifPresent(host -> lines.add(TextLine.note(host.toString())));
    provider
        .dns()
        .ifPresent(dns -> dns.zones().forEach(zone -> lines.add(TextLine.note(zone.toString()))));
    return face(provider, ItemKind.PROVIDER, lines, false);
  }

  /** A machine with all its addresses. */
  static ItemFace machine(Machine machine) {
    List<TextLine> lines = name(machine);
    List<String> addresses = addresses(machine);
    addresses.forEach(address -> lines.add(address(address)));
    boolean unknown = addresses.isEmpty() && isOnNetwork(machine);
    if (unknown) {
      lines.add(TextLine.note(UNKNOWN_ADDRESS));
    }
    role(machine).ifPresent(role -> lines.add(TextLine.note(role)));
    return face(machine, kind(machine), lines, unknown);
  }

  /** A machine as a frame: its name, and its addresses where it has only one interface. */
  static ItemFace host(Machine machine, boolean withAddresses) {
    List<TextLine> lines = name(machine);
    if (withAddresses) {
      addresses(machine).forEach(address -> lines.add(address(address)));
    }
    return face(machine, kind(machine), lines, false);
  }

  static ItemFace networkInterface(Machine machine, NetworkInterface link, ItemKind kind) {
    List<TextLine> lines = new ArrayList<>(List.of(TextLine.name(link.key())));
    addresses(link).forEach(address -> lines.add(address(address)));
    return face(machine, kind, lines, false).withLines(lines);
  }

  static ItemFace cluster(Cluster cluster) {
    return face(cluster, ItemKind.CLUSTER, name(cluster), false);
  }

  static ItemFace virtualIp(VirtualIp virtualIp) {
    List<TextLine> lines = name(virtualIp);
    addAddresses(virtualIp.addresses(), lines);
    return face(virtualIp, ItemKind.VIRTUAL_IP, lines, virtualIp.addresses().isUnknown());
  }

  static ItemFace pool(LoadBalancerPool pool) {
    List<TextLine> lines = name(pool);
    pool.ranges().values().stream()
        .map(AddressRange::toString)
        .forEach(range -> lines.add(address(range)));
    return face(pool, ItemKind.POOL, lines, pool.ranges().isUnknown());
  }

  static ItemFace published(Published published) {
    List<TextLine> lines = name(published);
    Stated<IpAddress> addresses = published.publication().balancing().addresses();
    addAddresses(addresses, lines);
    if (addresses.isUnknown() && published.publication().balancing().pool().isPresent()) {
      lines.add(TextLine.note("address from pool"));
    }
    ItemKind kind =
        switch (published) {
          case Gateway _ -> ItemKind.GATEWAY;
          case Service service ->
              service.dns().isPresent() ? ItemKind.DNS_SERVER : ItemKind.SERVICE;
        };
    return face(published, kind, lines, false);
  }

  static ItemFace plain(Element element, ItemKind kind, List<TextLine> more) {
    List<TextLine> lines = name(element);
    lines.addAll(more);
    return face(element, kind, lines, false);
  }

  static TextLine address(String text) {
    return TextLine.address(text);
  }

  private static ItemFace face(
      Element element, ItemKind kind, List<TextLine> lines, boolean unknown) {
    Set<ItemMark> marks = EnumSet.noneOf(ItemMark.class);
    if (element.description().status() == Status.OFFLINE) {
      marks.add(ItemMark.OFFLINE);
      lines.add(TextLine.note("offline"));
    }
    if (element.isPlanned()) {
      marks.add(ItemMark.PLANNED);
      lines.add(TextLine.note("planned"));
    }
    if (unknown) {
      marks.add(ItemMark.UNKNOWN);
    }
    return new ItemFace(kind, lines, marks);
  }

  private static List<TextLine> name(Element element) {
    String title = element.title();
    return new ArrayList<>(
        List.of(TextLine.name(title.isBlank() ? element.id().value() : title.strip())));
  }

  private static void addAddresses(Stated<IpAddress> addresses, List<TextLine> lines) {
    addresses.values().forEach(address -> lines.add(address(address.toString())));
  }

  private static boolean isOnNetwork(Machine machine) {
    return machine.interfaces().stream().anyMatch(link -> link.attachment().segment().isPresent());
  }

  private static List<String> addresses(Machine machine) {
    return machine.interfaces().stream()
        .flatMap(link -> addresses(link).stream())
        .distinct()
        .toList();
  }

  private static List<String> addresses(NetworkInterface link) {
    List<String> addresses = new ArrayList<>();
    for (AddressAssignment assignment : link.addresses().values()) {
      switch (assignment) {
        case StaticAddress fixed -> addresses.add(fixed.address().toString());
        case DhcpV4 lease ->
            addresses.add(lease.reservation().map(IpAddress::toString).orElse("dhcp"));
        case DhcpV6 lease ->
            addresses.add(lease.reservation().map(IpAddress::toString).orElse("dhcpv6"));
        case Slaac _ -> addresses.add("slaac");
      }
    }
    link.publicAddress()
        .filter(address -> !(address instanceof PublicAddress.None))
        .ifPresent(address -> addresses.add("public " + address));
    return addresses;
  }

  private static ItemKind kind(Machine machine) {
    return switch (machine) {
      case Node node -> node.isControlPlane() ? ItemKind.CONTROL_PLANE : ItemKind.WORKER;
      case Device device -> kind(device);
    };
  }

  private static ItemKind kind(Device device) {
    if (device.machine().offers().dns().isPresent() && !device.isKind("router")) {
      return ItemKind.DNS_SERVER;
    }
    return switch (device.kind().orElse("")) {
      case "router", "firewall", "gateway" -> ItemKind.ROUTER;
      case "switch" -> ItemKind.SWITCH;
      case "hypervisor" -> ItemKind.HYPERVISOR;
      case "server" -> ItemKind.SERVER;
      case "nas" -> ItemKind.NAS;
      case "client" -> ItemKind.CLIENT;
      default -> ItemKind.DEVICE;
    };
  }

  private static Optional<String> role(Machine machine) {
    return machine instanceof Node node
        ? node.type().map(type -> node.isControlPlane() ? "control plane" : "worker")
        : Optional.empty();
  }
}
