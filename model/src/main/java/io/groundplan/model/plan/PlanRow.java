package io.groundplan.model.plan;

import io.groundplan.model.address.IpRange;
import java.util.List;

/**
 * Neighbouring addresses that have the same uses.
 *
 * @param range the addresses
 * @param uses what for; none where they are free
 */
public record PlanRow(IpRange range, List<AddressUse> uses) {

  /** Keeps an unmodifiable copy. */
  public PlanRow {
    uses = List.copyOf(uses);
  }

  /** Whether nobody uses them. */
  public boolean isFree() {
    return uses.isEmpty();
  }

  /** Whether somebody has them, and not only a range around them. */
  public boolean isOwned() {
    return uses.stream().anyMatch(use -> use.kind().isOwned());
  }

  /** Whether some use is of the kind. */
  public boolean is(AddressUse.Kind kind) {
    return uses.stream().anyMatch(use -> use.kind() == kind);
  }
}
