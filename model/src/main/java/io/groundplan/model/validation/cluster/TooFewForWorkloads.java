package io.groundplan.model.validation.cluster;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP425: fewer than two nodes of a cluster take workloads that tolerate nothing. Workers do unless
 * a taint keeps workloads away, control planes as {@code allowSchedulingOnControlPlanes} says.
 * While it is not stated they may, unless several workers are drawn: then Talos's default counts,
 * which is no. A cluster of one node is GP401's.
 */
final class TooFewForWorkloads implements Rule {

  private static final int ENOUGH = 2;

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          425, "scheduling", Severity.WARNING, "Fewer than two nodes of a cluster take workloads");

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
    SelectedMachines selected = context.resolution().nodes().nodesOf(cluster);
    List<Node> nodes =
        selected.nodes().stream()
            .filter(node -> Hosts.isInService(context.topology(), node))
            .toList();
    boolean unsure =
        !selected.isComplete()
            || nodes.isEmpty()
            || nodes.stream().anyMatch(node -> node.type().isEmpty());
    Optional<Boolean> stated = cluster.features().allowSchedulingOnControlPlanes();
    boolean hasWorkers = selected.nodes().stream().filter(Node::isWorker).count() >= ENOUGH;
    List<Node> taking =
        nodes.stream().filter(node -> takesWorkloads(node, stated.orElse(!hasWorkers))).toList();
    if (unsure || taking.size() >= ENOUGH || (nodes.size() == 1 && taking.size() == 1)) {
      return Optional.empty();
    }
    boolean wouldHelp =
        !stated.orElse(false)
            && nodes.stream().filter(node -> takesWorkloads(node, true)).count() > taking.size();
    Problem problem =
        problem(
            Subject.of(cluster).then("allowSchedulingOnControlPlanes"),
            "%s; %s"
                .formatted(
                    taking.isEmpty()
                        ? "No node of %s takes workloads".formatted(cluster.id())
                        : "Only %s of %s takes workloads, which stop with it"
                            .formatted(taking.getFirst().id(), cluster.id()),
                    wouldHelp
                        ? "add workers, or state allowSchedulingOnControlPlanes: true"
                        : "add a worker, or take a taint away"));
    return Optional.of(wouldHelp ? problem.fixedBy(allowing(cluster)) : problem);
  }

  private static QuickFix allowing(Cluster cluster) {
    return new QuickFix(
        "Let control planes take workloads",
        topology ->
            ClusterEdits.features(
                topology,
                cluster.id(),
                features -> features.withSchedulingOnControlPlanes(Optional.of(true))));
  }

  private static boolean takesWorkloads(Node node, boolean controlPlanesDo) {
    return (!node.isControlPlane() || controlPlanesDo)
        && node.talos().taints().values().stream().noneMatch(TooFewForWorkloads::keepsAway);
  }

  private static boolean keepsAway(String taint) {
    String effect = taint.substring(taint.lastIndexOf(':') + 1);
    return effect.equals("NoSchedule") || effect.equals("NoExecute");
  }
}
