package io.groundplan.model.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much room a subnet has. Each address counts once: as owned, else in a pool, else leased, else
 * reserved, else free.
 *
 * @param hosts addresses that hosts can have: all but the network and broadcast address
 * @param owned somebody has them
 * @param pooled pools give them out
 * @param leased DHCP servers lease them
 * @param reserved they are to be kept free
 * @param free nobody uses them
 */
public record Capacity(
    BigInteger hosts,
    BigInteger owned,
    BigInteger pooled,
    BigInteger leased,
    BigInteger reserved,
    BigInteger free) {

  static Capacity of(List<PlanRow> rows) {
    List<PlanRow> hosts =
        rows.stream()
            .filter(row -> !row.is(AddressUse.Kind.NETWORK) && !row.is(AddressUse.Kind.BROADCAST))
            .toList();
    return new Capacity(
        count(hosts, _ -> true),
        count(hosts, PlanRow::isOwned),
        count(hosts, row -> isFirst(row, AddressUse.Kind.POOL)),
        count(hosts, row -> isFirst(row, AddressUse.Kind.DHCP)),
        count(hosts, row -> isFirst(row, AddressUse.Kind.RESERVED)),
        count(hosts, PlanRow::isFree));
  }

  /** Whether the row counts as that: uses stand in the order of their kinds. */
  private static boolean isFirst(PlanRow row, AddressUse.Kind kind) {
    return !row.isFree() && row.uses().getFirst().kind() == kind;
  }

  private static BigInteger count(List<PlanRow> rows, Predicate<PlanRow> counted) {
    return rows.stream()
        .filter(counted)
        .map(row -> row.range().size())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
