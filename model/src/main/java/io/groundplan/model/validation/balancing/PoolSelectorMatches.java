package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Service;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP515: a gateway or service takes its address from a pool whose {@code serviceSelector} does not
 * select it, so it gets none; or a service names no pool, and all of its cluster select others. Of
 * a gateway of the Gateway API the labels of its infrastructure count, which GP532 looks after
 * where the gateway itself has the right ones.
 */
final class PoolSelectorMatches implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          515,
          "pool-selector-matches-nothing",
          Severity.ERROR,
          "A pool's selector does not select what takes an address of the pool");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    PoolUsers users = PoolUsers.of(context);
    List<Problem> problems = new ArrayList<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      if (!pool.serviceSelector().isEmpty()) {
        users.of(pool).stream()
            .filter(user -> matches(ServiceSelector.of(pool), user) == Membership.OUT)
            .forEach(user -> problems.add(problem(pool, user)));
      }
    }
    for (Service service : context.topology().all(Service.class)) {
      if (users.poolOf(service).isEmpty() && users.asksItsCluster(service)) {
        unserved(service, users.near(service)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** A service that names no pool, where each pool of its cluster selects others only. */
  private Optional<Problem> unserved(Service service, List<LoadBalancerPool> pools) {
    boolean isServed =
        pools.isEmpty()
            || !service.publication().balancing().addresses().values().isEmpty()
            || pools.stream()
                .anyMatch(pool ->
                    pool.serviceSelector().isEmpty()
                        || matches(ServiceSelector.of(pool), service) != Membership.OUT);
    return isServed
        ? Optional.empty()
        : Optional.of(
            problem(
                    Subject.of(service).then("labels"),
                    "%s asks for an address, but no pool serves it: %s; give it such a label, or change a selector"
                        .formatted(
                            service.id(),
                            Phrase.list(
                                pools.stream()
                                    .map(pool ->
                                        "%s serves only %s"
                                            .formatted(pool.id(), ServiceSelector.of(pool)))
                                    .toList())))
                .relatedTo(
                    pools.stream().map(pool -> Subject.of(pool).then("serviceSelector")).toList()));
  }

  private Problem problem(LoadBalancerPool pool, Published user) {
    return problem(
            Subject.of(user).then("labels"),
            "%s takes an address of %s, which serves only %s; give it such a label, or change the selector"
                .formatted(user.id(), pool.id(), ServiceSelector.of(pool)))
        .relatedTo(Subject.of(pool).then("serviceSelector"));
  }

  private static Membership matches(ServiceSelector selector, Published user) {
    return switch (user) {
      case Service service -> selector.matches(ServiceSelector.labels(service));
      case Gateway gateway -> {
        Map<String, String> own = gateway.publication().metadata().labels();
        Membership byOwn = selector.matches(ServiceSelector.labels(own));
        Map<String, String> given = GatewayLabels.ofInfrastructure(gateway);
        yield given.isEmpty() ? byOwn : byOwn.or(selector.matches(ServiceSelector.labels(given)));
      }
    };
  }
}
