package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSubnets;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.TalosSettings;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * GP423: a worker has what only control planes may have: subnets for etcd, or the label or taint of
 * a control plane. What all nodes of a cluster inherit reaches only those that may have it.
 */
final class ControlPlaneSettingOnWorker implements Rule {

  private static final String ROLE = "node-role.kubernetes.io/control-plane";

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          423,
          "control-plane-setting-on-worker",
          Severity.ERROR,
          "A worker has a setting of control planes");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      check(
          "The workers of " + cluster.id(),
          Subject.of(cluster).then("nodeDefaults").then("worker"),
          cluster.nodeDefaults().worker().talos(),
          problems);
    }
    for (Node node : context.topology().all(Node.class)) {
      if (node.isWorker()) {
        int before = problems.size();
        check(node.id().value(), Subject.of(node), node.talos(), problems);
        problems
            .subList(before, problems.size())
            .replaceAll(problem -> problem.fixedBy(removal(node, problem.subject())));
      }
    }
    return problems;
  }

  private void check(String owner, Subject subject, TalosSettings talos, List<Problem> problems) {
    if (!talos.subnets().etcd().values().isEmpty()) {
      problems.add(
          problem(
              subject.then("advertisedSubnets"),
              "%s: advertisedSubnets are etcd's, which runs on control planes only, and Talos refuses them on workers; remove them, or state validSubnets"
                  .formatted(owner)));
    }
    role(owner, subject.then("labels"), talos.labels(), "label").ifPresent(problems::add);
    role(owner, subject.then("taints"), talos.taints(), "taint").ifPresent(problems::add);
  }

  private Optional<Problem> role(
      String owner, Subject subject, Map<String, String> values, String kind) {
    return values.containsKey(ROLE)
        ? Optional.of(
            problem(
                subject.then(ROLE),
                "%s: the %s %s is that of control planes, and Kubernetes refuses it from a worker; remove it"
                    .formatted(owner, kind, ROLE)))
        : Optional.empty();
  }

  private static QuickFix removal(Node node, Subject subject) {
    String key = subject.path().keys().getFirst();
    return new QuickFix(
        "Remove %s of %s".formatted(subject.path().keys().getLast(), node.id()),
        topology ->
            ClusterEdits.talos(
                topology,
                node.id(),
                talos ->
                    switch (key) {
                      case "labels" -> talos.withLabels(without(talos.labels()));
                      case "taints" -> talos.withTaints(without(talos.taints()));
                      default ->
                          talos.withSubnets(
                              new NodeSubnets(talos.subnets().kubelet(), Stated.unknown()));
                    }));
  }

  private static SequencedMap<String, String> without(SequencedMap<String, String> values) {
    LinkedHashMap<String, String> left = new LinkedHashMap<>(values);
    left.remove(ROLE);
    return left;
  }
}
