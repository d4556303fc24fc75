package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP510: a gateway or service asks for {@code externalTrafficPolicy: Local}, and Cilium announces
 * its address on layer 2. The node that answers need not run a pod of it, and then drops the
 * traffic. MetalLB lets only nodes with such a pod answer.
 */
final class LocalPolicyOnLayer2 implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          510,
          "external-traffic-policy-local",
          Severity.WARNING,
          "An address that Cilium announces on layer 2 has the external traffic policy Local");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    PoolUsers users = PoolUsers.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Published published : topology.all(Published.class)) {
      if (published
          .publication()
          .balancing()
          .externalTrafficPolicy()
          .filter("Local"::equals)
          .isPresent()) {
        users
            .poolOf(published)
            .filter(pool -> pool.announcement().flatMap(how -> how.layer2()).isPresent())
            .filter(pool -> PoolImplementation.isKind(topology, pool, PoolImplementation.CILIUM))
            .ifPresent(pool -> problems.add(problem(published, pool)));
      }
    }
    return problems;
  }

  private Problem problem(Published published, LoadBalancerPool pool) {
    return problem(
            Subject.of(published).then("externalTrafficPolicy"),
            "%s has the external traffic policy Local, but Cilium announces %s on layer 2 from any node; use Cluster"
                .formatted(published.id(), pool.id()))
        .relatedTo(Subject.of(pool).then("announce"));
  }
}
