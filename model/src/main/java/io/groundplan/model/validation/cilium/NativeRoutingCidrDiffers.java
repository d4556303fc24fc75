package io.groundplan.model.validation.cilium;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP527: the prefix inside which Cilium routes natively does not hold the pods. Cilium then hides
 * what pods send to each other behind the node's address. A wider prefix is fine.
 */
final class NativeRoutingCidrDiffers implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          527,
          "native-routing-cidr-differs",
          Severity.ERROR,
          "Cilium's prefix for native routing does not hold the pods");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (CiliumCluster cilium : CiliumCluster.all(context)) {
      for (NativeRoutingPrefix routed : NativeRoutingPrefix.of(cilium)) {
        routed
            .prefix()
            .flatMap(prefix ->
                pods(routed).stream()
                    .filter(pods -> !prefix.range().contains(pods.range()))
                    .findFirst()
                    .map(pods -> problem(routed, prefix, pods)))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** Those that are stated, else Talos's default where Kubernetes gives out pod addresses. */
  private static List<IpPrefix> pods(NativeRoutingPrefix routed) {
    boolean isDefault =
        routed.cilium().cluster().network().podSubnets().isUnknown()
            && routed
                .prefix()
                .filter(prefix -> prefix.family() == ClusterNetwork.DEFAULT_PODS.family())
                .isPresent()
            && routed.cilium().says("kubernetes", "ipam", "mode");
    return isDefault ? List.of(ClusterNetwork.DEFAULT_PODS) : routed.pods();
  }

  private Problem problem(NativeRoutingPrefix routed, IpPrefix prefix, IpPrefix pods) {
    CiliumCluster cilium = routed.cilium();
    return problem(
            cilium.at(routed.key()),
            "%s has pods in %s%s, but Cilium routes natively in %s only; set %s to %s"
                .formatted(
                    cilium.cluster().id(),
                    pods,
                    cilium.cluster().network().podSubnets().isUnknown()
                            && pods.equals(ClusterNetwork.DEFAULT_PODS)
                        ? " (Talos's default)"
                        : "",
                    prefix,
                    routed.key(),
                    pods))
        .relatedTo(Subject.of(cilium.cluster()).then("podSubnets"))
        .fixedBy(cilium.set(new PlainValue.Text(pods.toString()), routed.key()));
  }
}
