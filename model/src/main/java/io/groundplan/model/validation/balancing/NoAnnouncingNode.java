package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP521: a pool shall be announced on layer 2 by certain nodes, and no node of its cluster is among
 * them. Silent while somebody might be.
 */
final class NoAnnouncingNode implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          521,
          "l2-policy-selects-no-node",
          Severity.ERROR,
          "No node of the cluster is among those that shall announce a pool on layer 2");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      Optional<Cluster> cluster = context.topology().clusterOf(announced.pool().cluster());
      if (cluster.isPresent()
          && !announced.way().stated().nodes().isEmpty()
          && announced.way().selected().isComplete()
          && !context.resolution().nodes().nodesOf(cluster.get()).machines().isEmpty()
          && announced.way().nodes().isEmpty()) {
        problems.add(problem(announced, cluster.get()));
      }
    }
    return problems;
  }

  private Problem problem(Layer2Pools.Layer2Pool announced, Cluster cluster) {
    List<Machine> others = announced.way().selected().machines();
    String selected =
        others.isEmpty()
            ? "nodes that %s does not have".formatted(cluster.id())
            : "%s, which %s no node of %s"
                .formatted(
                    Phrase.list(others.stream().map(machine -> machine.id().value()).toList()),
                    others.size() == 1 ? "is" : "are",
                    cluster.id());
    return problem(
        announced.subject().then("l2").then("nodes"),
        "%s is announced on layer 2 by %s, so nobody answers; select nodes of the cluster"
            .formatted(announced.pool().id(), selected));
  }
}
