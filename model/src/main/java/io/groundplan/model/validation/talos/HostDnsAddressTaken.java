package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.TalosFeature;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP424: somebody has 169.254.116.108, or may get it, the address at which each Talos node answers
 * the DNS questions of its own CoreDNS. Talos uses it from 1.8 on, while host DNS and forwarding to
 * it are not switched off.
 */
final class HostDnsAddressTaken implements Rule {

  private static final IpAddress HOST_DNS = IpAddress.parse("169.254.116.108");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          424,
          "talos-host-dns-address",
          Severity.ERROR,
          "Somebody has the address of Talos's host DNS");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    if (context.topology().nodes().stream().noneMatch(node -> isUsed(context, node))) {
      return problems;
    }
    for (AddressOwner owner : context.addresses().ownersOf(HOST_DNS)) {
      if (!(owner.element() instanceof Node node) || isUsed(context, node)) {
        problems.add(
            taken(Subject.of(owner.element(), owner.path()), owner.title() + " has " + HOST_DNS));
      }
    }
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      inRanges(
          Subject.of(pool).then("ranges"), pool.id().value(), pool.ranges().values(), problems);
    }
    for (Segment segment : context.topology().all(Segment.class)) {
      for (int i = 0; i < segment.subnets().values().size(); i++) {
        inRanges(
            Subject.of(segment).then("subnets").then(i).then("dhcp"),
            "DHCP in " + segment.id(),
            segment.subnets().values().get(i).dhcp().ranges().values(),
            problems);
      }
    }
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      inPrefixes(cluster, "podSubnets", cluster.network().podSubnets(), problems);
      inPrefixes(cluster, "serviceSubnets", cluster.network().serviceSubnets(), problems);
    }
    return problems;
  }

  /** Nodes of no known cluster run what Talos does by default. */
  private static boolean isUsed(RuleContext context, Node node) {
    return context
        .topology()
        .clusterOf(node.cluster())
        .map(cluster ->
            cluster.software().talos().map(TalosFeature.HOST_DNS_ADDRESS::isIn).orElse(true)
                && cluster.features().hostDns().orElse(true)
                && cluster.features().forwardKubeDnsToHost().orElse(true))
        .orElse(true);
  }

  private void inRanges(
      Subject subject, String owner, List<AddressRange> ranges, List<Problem> problems) {
    for (AddressRange range : ranges) {
      if (range.range().contains(HOST_DNS)) {
        problems.add(taken(subject, owner + " may give out " + HOST_DNS));
      }
    }
  }

  private void inPrefixes(
      Cluster cluster, String key, Stated<IpPrefix> prefixes, List<Problem> problems) {
    for (int i = 0; i < prefixes.values().size(); i++) {
      if (prefixes.values().get(i).contains(HOST_DNS)) {
        problems.add(
            taken(
                Subject.of(cluster).then(key).then(i),
                "%s of %s hold %s".formatted(key, cluster.id(), HOST_DNS)));
      }
    }
  }

  private Problem taken(Subject subject, String what) {
    return problem(
        subject,
        "%s, at which each Talos node answers the questions of CoreDNS; take another address"
            .formatted(what));
  }
}
