package io.groundplan.model.validation.cluster;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP404: a layer 2 virtual IP has members that are no control planes, or those of another cluster.
 * Other kinds have other members.
 */
final class VirtualIpMembers implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          404,
          "vip-members-not-control-planes",
          Severity.ERROR,
          "A layer 2 virtual IP has members that are no control planes");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(VirtualIp.class).stream()
        .filter(vip -> vip.mechanism() == VirtualIpKind.LAYER2)
        .filter(vip -> !vip.members().values().isEmpty())
        .flatMap(vip -> check(context, vip).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, VirtualIp vip) {
    SelectedMachines members =
        context.resolution().nodes().select(vip.members().values(), vip.cluster());
    List<Machine> wrong = members.machines().stream().filter(VirtualIpMembers::cannotHold).toList();
    if (wrong.isEmpty()) {
      return ofOthers(context, vip, members.nodes());
    }
    return Optional.of(
        problem(
                Subject.of(vip).then("members"),
                "%s is a layer 2 virtual IP, which Talos gives to control planes only, and has the members %s; take them out, or state another kind"
                    .formatted(
                        vip.id(),
                        Phrase.list(wrong.stream().map(VirtualIpMembers::described).toList())))
            .relatedTo(wrong.stream().map(Subject::of).toList()));
  }

  /** Control planes of another cluster, whose etcd holds its own election. */
  private Optional<Problem> ofOthers(RuleContext context, VirtualIp vip, List<Node> members) {
    Optional<Cluster> own = context.topology().clusterOf(vip.cluster());
    List<Node> others =
        members.stream()
            .filter(node ->
                context
                    .topology()
                    .clusterOf(node.cluster())
                    .filter(theirs -> own.isPresent() && !own.get().id().equals(theirs.id()))
                    .isPresent())
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                    Subject.of(vip).then("members"),
                    "%s belongs to %s, whose etcd elects its holder, and has the members %s of another cluster; take them out"
                        .formatted(
                            vip.id(),
                            own.orElseThrow().id(),
                            Phrase.list(others.stream().map(node -> node.id().value()).toList())))
                .relatedTo(others.stream().map(Subject::of).toList()));
  }

  private static boolean cannotHold(Machine machine) {
    return switch (machine) {
      case Device _ -> true;
      case Node node -> node.isWorker();
    };
  }

  private static String described(Machine machine) {
    return switch (machine) {
      case Device device -> device.id() + " (no Talos node)";
      case Node node -> node.id() + " (worker)";
    };
  }
}
