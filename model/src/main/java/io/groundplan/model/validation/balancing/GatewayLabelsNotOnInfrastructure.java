package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * GP532: a gateway of the Gateway API has the labels by which its pool selects, but does not hand
 * them on: the pool looks at the service behind the gateway, and that one has the labels of {@code
 * spec.infrastructure} only.
 */
final class GatewayLabelsNotOnInfrastructure implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          532,
          "gateway-labels-not-on-infrastructure",
          Severity.ERROR,
          "A gateway has the labels that its pool asks for, but the service behind it does not");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    PoolUsers users = PoolUsers.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : context.topology().all(Gateway.class)) {
      users
          .poolOf(gateway)
          .filter(pool -> !pool.serviceSelector().isEmpty())
          .filter(pool -> isOfGatewayApi(gateway) && keepsLabels(pool, gateway))
          .ifPresent(pool -> problems.add(problem(gateway, pool)));
    }
    return problems;
  }

  private Problem problem(Gateway gateway, LoadBalancerPool pool) {
    Map<String, String> labels = gateway.publication().metadata().labels();
    return problem(
            Subject.of(gateway).then("labels"),
            "%s has the label that %s asks for (%s), but the service behind it has not; write it under spec.infrastructure.labels"
                .formatted(gateway.id(), pool.id(), ServiceSelector.of(pool)))
        .relatedTo(Subject.of(pool).then("serviceSelector"))
        .fixedBy(
            new QuickFix(
                "Hand the labels of %s on to its service".formatted(gateway.id()),
                topology ->
                    topology
                        .find(gateway.id(), Gateway.class)
                        .map(now -> topology.with(GatewayLabels.withInfrastructure(now, labels)))
                        .orElse(topology)));
  }

  private static boolean isOfGatewayApi(Gateway gateway) {
    return gateway.kind().map("gateway"::equals).orElse(false);
  }

  private static boolean keepsLabels(LoadBalancerPool pool, Gateway gateway) {
    ServiceSelector selector = ServiceSelector.of(pool);
    Map<String, String> own = gateway.publication().metadata().labels();
    Map<String, String> given = GatewayLabels.ofInfrastructure(gateway);
    boolean isHanded =
        !given.isEmpty() && selector.matches(ServiceSelector.labels(given)) != Membership.OUT;
    return selector.matches(ServiceSelector.labels(own)) == Membership.IN && !isHanded;
  }
}
