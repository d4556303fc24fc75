package io.groundplan.export.report;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.plan.AddressPlan;
import io.groundplan.model.plan.AddressUse;
import io.groundplan.model.plan.Capacity;
import io.groundplan.model.plan.ClusterPlan;
import io.groundplan.model.plan.PlanRow;
import io.groundplan.model.plan.PoolPlan;
import io.groundplan.model.plan.SubnetPlan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An address plan as text: a block for each subnet, a line for each pool and cluster network. */
public final class TextAddressPlan {

  /** Powers of two from here on are easier to read than their digits. */
  private static final int LONGEST_WRITTEN_OUT = 40;

  private TextAddressPlan() {}

  /** The whole plan. */
  public static String write(AddressPlan plan) {
    List<String> blocks = new ArrayList<>();
    plan.subnets().forEach(subnet -> blocks.add(subnet(subnet)));
    String rest =
        plan.pools().stream().map(TextAddressPlan::pool).collect(Collectors.joining())
            + plan.clusters().stream().map(TextAddressPlan::cluster).collect(Collectors.joining());
    if (!rest.isEmpty()) {
      blocks.add(rest);
    }
    return String.join("\n", blocks);
  }

  private static String subnet(SubnetPlan plan) {
    int width =
        plan.rows().stream().mapToInt(row -> row.range().toString().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(plan.place().segment().id()).append("  ").append(plan.prefix()).append('\n');
    for (PlanRow row : plan.rows()) {
      text.append(("  %-" + width + "s  %s\n").formatted(row.range(), uses(row)));
    }
    return text.append("  ").append(capacity(plan.capacity())).append('\n').toString();
  }

  private static String uses(PlanRow row) {
    String count = row.range().size().equals(BigInteger.ONE) ? "" : " " + count(row.range());
    return (row.isFree()
            ? "free"
            : row.uses().stream().map(TextAddressPlan::use).collect(Collectors.joining(", ")))
        + count;
  }

  private static String count(IpRange range) {
    return "(" + number(range.size()) + ")";
  }

  private static String use(AddressUse use) {
    return switch (use.kind()) {
      case NETWORK, BROADCAST, RESERVED -> use.kind().toString();
      case GATEWAY, INTERFACE, RESERVATION, PUBLIC, VIRTUAL_IP, PINNED, POOL, DHCP ->
          use.kind() + " " + use.holder();
    };
  }

  private static String capacity(Capacity capacity) {
    return "%s addresses: %s owned, %s in pools, %s leased, %s reserved, %s free"
        .formatted(
            number(capacity.hosts()),
            number(capacity.owned()),
            number(capacity.pooled()),
            number(capacity.leased()),
            number(capacity.reserved()),
            number(capacity.free()));
  }

  private static String pool(PoolPlan plan) {
    return "pool %s  %s addresses, %s owned, %s free\n"
        .formatted(
            plan.pool().id(),
            number(plan.size()),
            number(plan.owned()),
            number(plan.size().subtract(plan.owned())));
  }

  private static String cluster(ClusterPlan plan) {
    StringBuilder text = new StringBuilder();
    for (ClusterPlan.PodShares pods : plan.pods()) {
      text.append(
          "cluster %s  pods %s: /%d a node%s, room for %s nodes, %d drawn\n"
              .formatted(
                  plan.cluster().id(),
                  pods.prefix(),
                  pods.length(),
                  pods.isStated() ? "" : " unless stated",
                  number(pods.shares()),
                  plan.nodes()));
    }
    plan.services()
        .forEach(prefix ->
            text.append(
                "cluster %s  services %s: %s addresses\n"
                    .formatted(plan.cluster().id(), prefix, number(prefix.size()))));
    return text.toString();
  }

  private static String number(BigInteger number) {
    return number.bitLength() > LONGEST_WRITTEN_OUT
        ? "about 2^" + Math.round(Math.log(number.doubleValue()) / Math.log(2))
        : number.toString();
  }
}
