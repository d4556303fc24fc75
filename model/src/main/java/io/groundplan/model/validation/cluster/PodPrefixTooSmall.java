package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP407: the pod prefix of a family has fewer shares of the node mask than the cluster has nodes,
 * or is itself smaller than one share. Talos's defaults stand in for what is not stated
 * (10.244.0.0/16, shares of /24 and /64). Silent where Cilium shares the pods out itself.
 */
final class PodPrefixTooSmall implements Rule {

  /** Above this no drawing has enough nodes. */
  private static final int MANY_BITS = 30;

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          407,
          "pod-cidr-too-small",
          Severity.ERROR,
          "The pod prefix of a cluster is too small for its nodes");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      if (!sharesPodsItself(cluster)) {
        check(context, cluster, problems);
      }
    }
    return problems;
  }

  private void check(RuleContext context, Cluster cluster, List<Problem> problems) {
    Stated<IpPrefix> stated = cluster.network().podSubnets();
    List<IpPrefix> pods =
        stated.isUnknown() ? List.of(ClusterNetwork.DEFAULT_PODS) : stated.values();
    int nodes = context.resolution().nodes().nodesOf(cluster).nodes().size();
    for (int i = 0; i < pods.size(); i++) {
      Subject subject =
          stated.isUnknown()
              ? Subject.of(cluster).then("nodeCidrMaskSize")
              : Subject.of(cluster).then("podSubnets").then(i);
      IpPrefix prefix = pods.get(i);
      fault(cluster, prefix, share(cluster, pods, prefix), nodes)
          .map(message -> problem(subject, message))
          .ifPresent(problems::add);
    }
  }

  private static Optional<String> fault(Cluster cluster, IpPrefix pods, int share, int nodes) {
    int bits = share - pods.length();
    if (bits < 0) {
      return Optional.of(
          "The pods of %s, %s, are fewer than the /%d that each node gets; state a shorter prefix or a larger nodeCidrMaskSize"
              .formatted(cluster.id(), pods, share));
    }
    if (bits >= MANY_BITS || nodes <= 1 << bits) {
      return Optional.empty();
    }
    return Optional.of(
        "The pods of %s, %s, are %s of /%d, one for each node, and it has %d nodes; state a prefix of /%d or shorter, or a larger nodeCidrMaskSize"
            .formatted(
                cluster.id(),
                pods,
                bits == 0 ? "1 share" : (1 << bits) + " shares",
                share,
                nodes,
                share - bitsFor(nodes)));
  }

  private static int bitsFor(int nodes) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(nodes - 1);
  }

  /** Of two families the stated size is that of the one it fits; the other has Talos's default. */
  private static int share(Cluster cluster, List<IpPrefix> pods, IpPrefix prefix) {
    boolean dualStack = pods.stream().map(IpPrefix::family).distinct().count() > 1;
    AddressFamily family = prefix.family();
    return cluster
        .network()
        .nodeCidrMaskSize()
        .filter(size -> !dualStack || (size <= AddressFamily.IPV4.bits()) == isIpv4(family))
        .orElse(isIpv4(family) ? 24 : 64);
  }

  private static boolean isIpv4(AddressFamily family) {
    return family == AddressFamily.IPV4;
  }

  private static boolean sharesPodsItself(Cluster cluster) {
    return cluster
        .network()
        .cni()
        .flatMap(cni -> cni.values().textAt("ipam", "mode"))
        .filter(mode -> !mode.equals("kubernetes"))
        .isPresent();
  }
}
