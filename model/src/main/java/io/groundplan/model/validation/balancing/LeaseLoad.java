package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GP525: Cilium renews one lease for each service that it announces on layer 2, and more of them
 * than its client may send requests for: services / renewal deadline against {@code
 * k8sClientRateLimit.qps}. Counted are the services and gateways of the drawing.
 */
final class LeaseLoad implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          525,
          "lease-load",
          Severity.WARNING,
          "Cilium renews more leases than its client's rate limit lets through");

  /** What the chart sets where the values say nothing. */
  private static final BigDecimal QPS = BigDecimal.TEN;

  private static final BigDecimal DEADLINE_SECONDS = BigDecimal.valueOf(5);

  private static final Pattern SECONDS = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m)");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    PoolUsers users = PoolUsers.of(context);
    Map<ElementId, Integer> services = new LinkedHashMap<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      LoadBalancerPool pool = announced.pool();
      if (PoolImplementation.isKind(context.topology(), pool, PoolImplementation.CILIUM)) {
        context
            .topology()
            .clusterOf(pool.cluster())
            .ifPresent(
                cluster -> services.merge(cluster.id(), users.of(pool).size(), Integer::sum));
      }
    }
    List<Problem> problems = new ArrayList<>();
    services.forEach((id, count) ->
        context
            .topology()
            .find(id, Cluster.class)
            .flatMap(cluster -> check(cluster, count))
            .ifPresent(problems::add));
    return problems;
  }

  private Optional<Problem> check(Cluster cluster, int services) {
    PlainValue.Fields values =
        cluster
            .network()
            .cni()
            .filter(cni -> cni.isKind(PoolImplementation.CILIUM))
            .map(Cni::values)
            .orElse(PlainValue.Fields.EMPTY);
    Optional<BigDecimal> qps = number(values, "k8sClientRateLimit", "qps");
    Optional<BigDecimal> deadline =
        values
            .textAt("l2announcements", "leaseRenewDeadline")
            .map(SECONDS::matcher)
            .map(LeaseLoad::seconds)
            .orElse(Optional.of(DEADLINE_SECONDS));
    if (qps.isEmpty() || deadline.isEmpty()) {
      return Optional.empty();
    }
    boolean isTooMuch =
        BigDecimal.valueOf(services).compareTo(qps.get().multiply(deadline.get())) > 0;
    return isTooMuch
        ? Optional.of(
            problem(
                Subject.of(cluster).then("cni"),
                "Cilium of %s renews %d leases within %s s, but sends %s requests a second; raise k8sClientRateLimit.qps, or l2announcements.leaseRenewDeadline"
                    .formatted(
                        cluster.id(),
                        services,
                        deadline.get().stripTrailingZeros().toPlainString(),
                        qps.get().stripTrailingZeros().toPlainString())))
        : Optional.empty();
  }

  /** The rate, or the chart's own; empty where the values cannot be read. */
  private static Optional<BigDecimal> number(PlainValue.Fields values, String... path) {
    Optional<PlainValue> stated = values.at(path);
    if (stated.isEmpty()) {
      return Optional.of(QPS);
    }
    return stated.get() instanceof PlainValue.Numeric(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Optional<BigDecimal> seconds(Matcher duration) {
    if (!duration.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(duration.group(1));
    return Optional.of(
        switch (duration.group(2)) {
          case "ms" -> number.movePointLeft(3);
          case "m" -> number.multiply(BigDecimal.valueOf(60));
          default -> number;
        });
  }
}
