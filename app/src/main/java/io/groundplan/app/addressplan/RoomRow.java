package io.groundplan.app.addressplan;

import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.plan.AddressPlan;
import io.groundplan.model.plan.Capacity;
import io.groundplan.model.plan.ClusterPlan;
import io.groundplan.model.plan.PoolPlan;
import io.groundplan.model.plan.SubnetPlan;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Topology;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much room there is in a subnet, in a pool or for the pods of a cluster.
 *
 * @param owner whose addresses they are
 * @param range the addresses
 * @param counts how many there are: all, owned, in pools, leased, reserved, free; empty where the
 *     question makes no sense
 * @param remark the free ranges, or what else is to say
 */
public record RoomRow(Element owner, String range, List<String> counts, String remark) {
  private static final int RANGES = 4;
  private static final int LONGEST_WRITTEN_OUT = 40;

  /** Keeps an unmodifiable copy. */
  public RoomRow {
    counts = List.copyOf(counts);
  }

  /** All of a network: subnets, pools, clusters, in the order of the file. */
  public static List<RoomRow> of(Topology topology) {
    AddressPlan plan = AddressPlan.of(topology);
    List<RoomRow> rows = new ArrayList<>();
    plan.subnets().forEach(subnet -> rows.add(of(subnet)));
    plan.pools().forEach(pool -> rows.add(of(pool)));
    for (ClusterPlan cluster : plan.clusters()) {
      cluster.pods().forEach(shares -> rows.add(of(cluster, shares)));
    }
    return List.copyOf(rows);
  }

  private static RoomRow of(SubnetPlan plan) {
    Capacity room = plan.capacity();
    return new RoomRow(
        plan.place().segment(),
        plan.prefix().toString(),
        List.of(
            words(room.hosts()),
            words(room.owned()),
            words(room.pooled()),
            words(room.leased()),
            words(room.reserved()),
            words(room.free())),
        ranges(plan.free()));
  }

  private static RoomRow of(PoolPlan plan) {
    return new RoomRow(
        plan.pool(),
        plan.pool().ranges().values().stream()
            .map(AddressRange::toString)
            .collect(Collectors.joining(", ")),
        List.of(
            words(plan.size()),
            words(plan.owned()),
            "",
            "",
            "",
            words(plan.size().subtract(plan.owned()))),
        ranges(plan.free()));
  }

  private static RoomRow of(ClusterPlan plan, ClusterPlan.PodShares shares) {
    return new RoomRow(
        plan.cluster(),
        shares.prefix().toString(),
        List.of(words(shares.prefix().size()), "", "", "", "", ""),
        Words.of("room.pods", words(shares.shares()), "/" + shares.length(), plan.nodes()));
  }

  private static String ranges(List<IpRange> free) {
    String shown =
        free.stream().limit(RANGES).map(IpRange::toString).collect(Collectors.joining(" · "));
    return free.size() > RANGES ? Words.of("plan.more", shown) : shown;
  }

  /** A number; a large one as the power of two that is nearest. */
  static String words(BigInteger number) {
    return number.bitLength() > LONGEST_WRITTEN_OUT
        ? Words.of("room.power", Math.round(Math.log(number.doubleValue()) / Math.log(2)))
        : number.toString();
  }
}
