package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Install;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP421: at least half of a cluster's nodes state where Talos is installed, and this one does not,
 * nor does it inherit it. Where hardly any node does, disks are not this drawing's business; {@code
 * talosctl} then takes /dev/sda, and the talconfig exporter refuses.
 */
final class InstallDiskMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          421,
          "node-without-install-disk",
          Severity.ERROR,
          "A node has no install disk where the other nodes of its cluster have one");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      List<Node> nodes =
          context.resolution().nodes().nodesOf(cluster).nodes().stream()
              .filter(Node::isInService)
              .toList();
      List<Node> without = nodes.stream().filter(node -> !hasDisk(node)).toList();
      if (without.size() * 2 <= nodes.size()) {
        without.forEach(node -> problems.add(problem(node, nodes)));
      }
    }
    return problems;
  }

  private Problem problem(Node node, List<Node> nodes) {
    List<Node> others = nodes.stream().filter(InstallDiskMissing::hasDisk).toList();
    return problem(
            Subject.of(node).then("install"),
            "%s has no install disk, and %s %s one; state install.disk or install.diskSelector"
                .formatted(
                    node.id(),
                    Phrase.list(others.stream().map(other -> other.id().value()).toList()),
                    others.size() == 1 ? "has" : "have"))
        .relatedTo(others.stream().map(other -> Subject.of(other).then("install")).toList());
  }

  private static boolean hasDisk(Node node) {
    Install install = node.talos().install();
    return install.disk().isPresent() || !install.diskSelector().isEmpty();
  }
}
