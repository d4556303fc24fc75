package io.groundplan.model.validation.cluster;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * GP414: two nodes of one cluster have one host name, and so would be one node to Kubernetes: what
 * comes behind the first dot is the domain. Nodes of different clusters may share a name.
 */
final class DuplicateHostname implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          414, "duplicate-hostname", Severity.ERROR, "Two nodes of a cluster have one host name");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      Map<String, Node> byName = new HashMap<>();
      for (Node node : inOrderOfIds(context, cluster)) {
        Node first = byName.putIfAbsent(nodeName(node), node);
        if (first != null) {
          problems.add(
              problem(
                      Subject.of(node).then("hostname"),
                      "%s and %s of %s are both called %s; give each node a host name of its own"
                          .formatted(first.id(), node.id(), cluster.id(), nodeName(node)))
                  .relatedTo(Subject.of(first).then("hostname")));
        }
      }
    }
    return problems;
  }

  /** Talos registers a node by the first label of its host name. */
  private static String nodeName(Node node) {
    return node.hostname().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
  }

  /** So that moving nodes in the file changes nothing. */
  private static List<Node> inOrderOfIds(RuleContext context, Cluster cluster) {
    return context.resolution().nodes().nodesOf(cluster).nodes().stream()
        .sorted(Comparator.comparing(Node::id))
        .toList();
  }
}
