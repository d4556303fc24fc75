package io.groundplan.model.plan;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.Subnets;
import java.util.List;
import java.util.Optional;

/**
 * Who has which addresses of a subnet, and what is free.
 *
 * @param place the subnet
 * @param rows all its addresses in ascending order, each in one row
 * @param capacity how many there are of each
 */
public record SubnetPlan(Subnets.Place place, List<PlanRow> rows, Capacity capacity) {

  /** Keeps an unmodifiable copy. */
  public SubnetPlan {
    rows = List.copyOf(rows);
  }

  /** Its prefix. */
  public IpPrefix prefix() {
    return place.prefix();
  }

  /** The addresses that nobody uses. */
  public List<IpRange> free() {
    return rows.stream().filter(PlanRow::isFree).map(PlanRow::range).toList();
  }

  /** The row of an address. */
  public Optional<PlanRow> row(IpAddress address) {
    return rows.stream().filter(row -> row.range().contains(address)).findFirst();
  }
}
