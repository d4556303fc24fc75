package io.groundplan.model.validation.addressing;

import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.NodeSelection;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import java.util.Comparator;
import java.util.Optional;

/** When two owners of one address in one scope are a mistake, and which of them shall yield. */
final class AddressClash {

  /** The most senior first: the others rather renumber. */
  static final Comparator<AddressOwner> SENIORITY =
      Comparator.comparingInt(AddressClash::rank)
          .thenComparing(owner -> owner.element().id())
          .thenComparing(owner -> owner.path().toString());

  private final NodeSelection nodes;

  AddressClash(NodeSelection nodes) {
    this.nodes = nodes;
  }

  /**
   * Whether the owner takes part at all: several machines may share a public address behind NAT,
   * and an address on their dummy links on purpose (anycast).
   */
  static boolean counts(AddressOwner owner) {
    return owner.role() != AddressOwner.Role.PUBLIC
        && owner.link().filter(link -> link.link().kind() instanceof DummyLink).isEmpty();
  }

  /** Whether the owner surely is no router outside the drawing. */
  static boolean cannotRoute(AddressOwner owner) {
    return counts(owner)
        && switch (owner.element()) {
          case Node node ->
              !node.machine().networking().forwarding().equals(Optional.of(Boolean.TRUE));
          case VirtualIp virtualIp ->
              virtualIp.mechanism() == VirtualIpKind.LAYER2
                  || virtualIp.mechanism() == VirtualIpKind.KUBE_VIP;
          case Device device ->
              (device.isKind("nas") || device.isKind("client"))
                  && !device.machine().networking().forwarding().equals(Optional.of(Boolean.TRUE))
                  && device.machine().offers().nat().equals(Nat.NONE);
          case Element _ -> owner.role() == AddressOwner.Role.PUBLISHED;
        };
  }

  private static int rank(AddressOwner owner) {
    return switch (owner.role()) {
      case INTERFACE -> owner.element() instanceof Device ? 0 : 1;
      case RESERVATION -> 2;
      case VIRTUAL_IP -> 3;
      case PUBLISHED -> 4;
      case PUBLIC -> 5;
    };
  }

  /** Whether both cannot have the address; that of two pinned ones is for other rules to say. */
  boolean between(AddressOwner senior, AddressOwner junior) {
    boolean bothPinned =
        senior.role() == AddressOwner.Role.PUBLISHED
            && junior.role() == AddressOwner.Role.PUBLISHED;
    return !bothPinned
        && !isWithinOne(senior, junior)
        && !speaksOf(junior, senior)
        && !speaksOf(senior, junior);
  }

  /** One machine may repeat an address, but not on two links of one segment. */
  private static boolean isWithinOne(AddressOwner senior, AddressOwner junior) {
    if (!senior.element().id().equals(junior.element().id())) {
      return false;
    }
    return senior.segment().isEmpty()
        || !senior.segment().equals(junior.segment())
        || senior.path().parent().equals(junior.path().parent());
  }

  /**
   * Whether the owner is a virtual IP that only speaks of what the other one has: an external
   * balancer's address or, with VRRP, that of the member that owns it (RFC 9568).
   */
  private boolean speaksOf(AddressOwner owner, AddressOwner other) {
    return owner.element() instanceof VirtualIp virtualIp
        && switch (virtualIp.mechanism()) {
          case EXTERNAL -> !(other.element() instanceof VirtualIp);
          case VRRP -> isMember(virtualIp, other.element());
          case LAYER2, HCLOUD, KUBE_VIP -> false;
        };
  }

  private boolean isMember(VirtualIp virtualIp, Element element) {
    return element instanceof Machine machine
        && (virtualIp.members().isUnknown()
            || nodes
                .select(virtualIp.members().values(), virtualIp.cluster())
                .contains(machine.id()));
  }
}
