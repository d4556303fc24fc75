package io.groundplan.model.validation.cilium;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP511: Cilium shall return traffic directly (DSR), but tunnels it in a way that cannot carry the
 * client's address. The agent refuses to start. What the values leave out is the chart's default:
 * tunnel mode, VXLAN, and dispatch by IP options.
 */
final class DsrNeedsNativeOrGeneve implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          511,
          "dsr-needs-native-or-geneve",
          Severity.ERROR,
          "Direct server return is asked for in a tunnel that cannot carry it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(cluster).stream())
        .toList();
  }

  private Optional<Problem> check(Cluster cluster) {
    return cluster
        .network()
        .cni()
        .filter(cni -> cni.isKind("cilium"))
        .flatMap(DsrNeedsNativeOrGeneve::conflict)
        .map(conflict ->
            problem(
                Subject.of(cluster).then("cni").then("values").then("loadBalancer").then("mode"),
                "%s asks Cilium for %s".formatted(cluster.id(), conflict)));
  }

  private static Optional<String> conflict(Cni cni) {
    PlainValue.Fields values = cni.values();
    String mode = values.textAt("loadBalancer", "mode").orElse("snat");
    String routing = values.textAt("routingMode").orElse("");
    String tunnel = values.textAt("tunnelProtocol").orElse("");
    String dispatch = values.textAt("loadBalancer", "dsrDispatch").orElse("opt");
    boolean returnsDirectly = mode.equals("dsr") || mode.equals("hybrid");
    if (!returnsDirectly || isVariable(routing + tunnel + dispatch)) {
      return Optional.empty();
    }
    if (dispatch.equals("geneve")) {
      return tunnel.equals("geneve")
          ? Optional.empty()
          : Optional.of(
              "load balancing by %s with Geneve dispatch, but tunnelProtocol is %s; set tunnelProtocol: geneve"
                  .formatted(mode, tunnel.isEmpty() ? "not stated (vxlan)" : tunnel));
    }
    return routing.equals("native")
        ? Optional.empty()
        : Optional.of(
            "load balancing by %s, but routingMode is %s; set routingMode: native, or tunnelProtocol and loadBalancer.dsrDispatch: geneve"
                .formatted(mode, routing.isEmpty() ? "not stated (tunnel)" : routing));
  }

  private static boolean isVariable(String text) {
    return text.contains("${");
  }
}
