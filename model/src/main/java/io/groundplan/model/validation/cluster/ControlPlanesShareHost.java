package io.groundplan.model.validation.cluster;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GP415: so many control planes are virtual machines of one host that etcd has no majority without
 * it. Hosts within hosts count as well. Silent while another node may be a control plane.
 */
final class ControlPlanesShareHost implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          415,
          "control-planes-share-host",
          Severity.WARNING,
          "Control planes share a host, without which etcd has no majority");

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

  private List<Problem> check(RuleContext context, Cluster cluster) {
    SelectedMachines selected = context.resolution().nodes().nodesOf(cluster);
    boolean unsure =
        !selected.isComplete()
            || selected.nodes().stream()
                .anyMatch(node -> node.type().isEmpty() && node.isInService());
    if (unsure) {
      return List.of();
    }
    List<Node> controlPlanes =
        selected.nodes().stream()
            .filter(node -> node.isControlPlane() && !node.isPlanned())
            .toList();
    Map<ElementId, List<Node>> byHost = new LinkedHashMap<>();
    for (Node node : controlPlanes) {
      Hosts.of(context.topology(), node)
          .forEach(host -> byHost.computeIfAbsent(host, _ -> new ArrayList<>()).add(node));
    }
    List<Problem> problems = new ArrayList<>();
    byHost.forEach((host, guests) -> {
      int left = controlPlanes.size() - guests.size();
      if (guests.size() > 1 && left < Quorum.of(controlPlanes.size())) {
        problems.add(problem(cluster, host, guests, controlPlanes.size()));
      }
    });
    return problems;
  }

  private Problem problem(Cluster cluster, ElementId host, List<Node> guests, int all) {
    return problem(
            Subject.of(cluster),
            "%s runs %s, %d of the %d control planes of %s, and without it etcd has no majority; spread them over hosts, or waive this if one host is by choice"
                .formatted(
                    host,
                    Phrase.list(guests.stream().map(node -> node.id().value()).toList()),
                    guests.size(),
                    all,
                    cluster.id()))
        .relatedTo(guests.stream().map(node -> Subject.of(node).then("host")).toList());
  }
}
