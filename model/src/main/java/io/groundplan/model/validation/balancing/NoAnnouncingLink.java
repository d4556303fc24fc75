package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.LoadBalancerPool;
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
import java.util.Optional;

/**
 * GP506: the links by which a pool shall be announced on layer 2 match none that a node has. Both
 * Cilium and MetalLB elect the node that answers without looking at its links, so one without a
 * match may be elected and stays silent.
 */
final class NoAnnouncingLink implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          506,
          "l2-policy-matches-no-interface",
          Severity.ERROR,
          "A node shall announce a pool by links that it does not have");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      if (announced.links().areNamed()) {
        List<Node> without =
            announced.way().groups().stream()
                .filter(Layer2Way.Group::hasNoLink)
                .flatMap(group -> group.nodes().stream())
                .toList();
        if (!without.isEmpty()) {
          problems.add(problem(announced, without));
        }
      }
    }
    return problems;
  }

  private Problem problem(Layer2Pools.Layer2Pool announced, List<Node> without) {
    LoadBalancerPool pool = announced.pool();
    String nodes = Phrase.list(without.stream().map(node -> node.id().value()).toList());
    String links = Phrase.list(announced.way().stated().interfaces());
    Optional<String> alias =
        without.stream().flatMap(node -> announced.links().alias(node).stream()).findFirst();
    Optional<String> leftOut =
        without.stream().flatMap(node -> announced.links().leftOut(node).stream()).findFirst();
    String obstacle =
        alias
            .map(name ->
                "but %s is an alias of Talos on %s, and announcing knows kernel names only; write those"
                    .formatted(name, nodes))
            .or(() ->
                leftOut.map(name ->
                    "but Cilium's devices leave %s of %s out; add it there, or name another link"
                        .formatted(name, nodes)))
            .orElseGet(() ->
                "which is no link of %s (%s); name links that they have, or leave the nodes out"
                    .formatted(nodes, linksOf(without)));
    String message = "%s is announced by %s, %s".formatted(pool.id(), links, obstacle);
    Problem problem =
        problem(announced.subject().then("l2").then("interfaces"), message)
            .relatedTo(without.stream().map(Subject::of).toList());
    List<String> near = announced.nearLinks();
    boolean helps =
        without.stream()
            .allMatch(node ->
                node.interfaces().stream()
                    .flatMap(link -> AnnouncingLinks.kernelName(link).stream())
                    .anyMatch(near::contains));
    return helps ? problem.fixedBy(AnnouncementEdits.byLinks(pool, near)) : problem;
  }

  private static String linksOf(List<Node> machines) {
    return Phrase.list(
        machines.stream()
            .flatMap(machine -> machine.interfaces().stream())
            .flatMap(link -> AnnouncingLinks.kernelName(link).stream())
            .distinct()
            .toList());
  }
}
