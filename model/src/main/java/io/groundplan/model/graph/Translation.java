package io.groundplan.model.graph;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Segment;
import java.util.List;
import java.util.Optional;

/** Which sources a machine translates (masquerade and source NAT). */
public final class Translation {

  private final NetworkResolution networks;

  /** Looks the networks of NAT rules up in a topology. */
  public Translation(NetworkResolution networks) {
    this.networks = networks;
  }

  /** Whether some rule of the machine can translate what leaves by the interface. */
  public boolean translates(Machine machine, NetworkInterface out) {
    Nat nat = machine.machine().offers().nat();
    return nat.masquerade().stream().anyMatch(rule -> leavesBy(rule.out(), out))
        || nat.sourceNat().stream().anyMatch(rule -> leavesBy(rule.out(), out));
  }

  /**
   * Whether the machine hides the sources of one segment from all of another, or may do so. Rules
   * for some destinations only hide nothing.
   *
   * @param out the machine's interface in the other segment
   */
  public boolean hides(Machine machine, Segment from, Segment to, NetworkInterface out) {
    Nat nat = machine.machine().offers().nat();
    return nat.masquerade().stream()
            .anyMatch(rule ->
                leavesBy(rule.out(), out) && mayCover(rule.from(), from) && mayCover(rule.to(), to))
        || nat.sourceNat().stream()
            .anyMatch(rule ->
                leavesBy(rule.out(), out)
                    && mayCover(rule.from(), from)
                    && mayCover(rule.to(), to));
  }

  private static boolean leavesBy(Optional<InterfaceName> via, NetworkInterface out) {
    return via.isEmpty() || via.equals(out.name());
  }

  /** Whether the networks hold all subnets of the segment, or might. No networks mean all. */
  private boolean mayCover(List<NetworkReference> references, Segment segment) {
    if (references.isEmpty()) {
      return true;
    }
    KnownRanges known = networks.of(references, Optional.empty());
    IpSet set = known.set();
    return !known.isComplete()
        || segment.subnets().values().stream()
            .allMatch(subnet -> set.contains(subnet.prefix().range()));
  }
}
