package io.groundplan.model.validation.cilium;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * GP512: Cilium shall route natively, and it is known that it gets no prefix inside which to do so:
 * the values empty it, or the cluster has no pod prefix of the family from which the exporter would
 * fill it. The chart refuses such values.
 */
final class NativeRoutingWithoutCidr implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          512,
          "native-routing-without-cidr",
          Severity.ERROR,
          "Cilium shall route natively without a prefix to do so in");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (CiliumCluster cilium : CiliumCluster.all(context)) {
      if (!cilium.says("true", "nativeRoutingCIDRFromClusterPool")) {
        NativeRoutingPrefix.of(cilium).stream()
            .filter(prefix -> prefix.isEnabled() && isMissing(prefix))
            .forEach(prefix -> problems.add(problem(prefix)));
      }
    }
    return problems;
  }

  private Problem problem(NativeRoutingPrefix prefix) {
    CiliumCluster cilium = prefix.cilium();
    Problem problem =
        problem(
            cilium.at(prefix.stated().isPresent() ? prefix.key() : "routingMode"),
            "%s asks Cilium for native routing, but %s is empty%s; set it to the pod prefix"
                .formatted(
                    cilium.cluster().id(),
                    prefix.key(),
                    prefix.stated().isPresent()
                        ? ""
                        : " and there is no %s pod prefix".formatted(prefix.family())));
    return prefix.pods().stream()
        .findFirst()
        .map(
            pods -> problem.fixedBy(cilium.set(new PlainValue.Text(pods.toString()), prefix.key())))
        .orElse(problem);
  }

  private static boolean isMissing(NativeRoutingPrefix prefix) {
    if (prefix.stated().isPresent()) {
      return isEmpty(prefix.stated().get());
    }
    Stated<IpPrefix> pods = prefix.cilium().cluster().network().podSubnets();
    boolean isForOtherFamily =
        prefix.family() == AddressFamily.IPV6 && !pods.isUnknown() && prefix.pods().isEmpty();
    return pods.isNone() || isForOtherFamily;
  }

  private static boolean isEmpty(PlainValue value) {
    return switch (value) {
      case PlainValue.Nothing _ -> true;
      case PlainValue.Text(String text) -> text.isBlank() || text.equals("none");
      case PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Items _, PlainValue.Fields _ ->
          false;
    };
  }
}
