package io.groundplan.model.validation.cluster;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP418: a cluster is known to have no network plugin, so its nodes never become ready. A plugin
 * that others install has a name as well: {@code cni} says which one it is, not who installs it.
 */
final class NoNetworkPlugin implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          418, "cni-none-without-cni", Severity.WARNING, "A cluster has no network plugin");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    boolean hasNodes = !context.resolution().nodes().nodesOf(cluster).machines().isEmpty();
    return cluster
        .network()
        .cni()
        .filter(cni -> hasNodes && cni.isKind("none"))
        .map(_ ->
            problem(
                Subject.of(cluster).then("cni"),
                "%s has no network plugin (cni: none), so its nodes never become ready; name the one that is installed afterwards, such as cni: cilium"
                    .formatted(cluster.id())));
  }
}
