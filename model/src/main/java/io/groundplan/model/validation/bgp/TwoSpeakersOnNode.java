package io.groundplan.model.validation.bgp;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * GP520: two BGP speakers of a cluster select one node and have different AS numbers. Cilium takes
 * neither configuration where two select a node, FRR refuses a second system in one table.
 */
final class TwoSpeakersOnNode implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          520,
          "two-bgp-configs-select-one-node",
          Severity.ERROR,
          "Two BGP speakers with different AS numbers run on one node");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      Map<ElementId, BgpSpeaker> first = new HashMap<>();
      for (BgpSpeaker speaker : BgpSpeaker.of(context, cluster)) {
        if (speaker.instance().asn().isPresent()) {
          speaker.machines().stream()
              .filter(machine -> differs(first.get(machine.id()), speaker))
              .findFirst()
              .map(machine -> problem(first.get(machine.id()), speaker, machine))
              .ifPresent(problems::add);
          speaker.machines().forEach(machine -> first.putIfAbsent(machine.id(), speaker));
        }
      }
    }
    return problems;
  }

  private static boolean differs(@Nullable BgpSpeaker first, BgpSpeaker second) {
    return first != null && !first.instance().asn().equals(second.instance().asn());
  }

  private Problem problem(@Nullable BgpSpeaker first, BgpSpeaker second, Machine machine) {
    BgpSpeaker other = Objects.requireNonNull(first);
    return problem(
            second.subject().then("nodes"),
            "%s speaks BGP as AS %s and as AS %s on %s; let each speak by nodes of its own"
                .formatted(
                    second.owner().id(),
                    other.instance().asn().orElseThrow(),
                    second.instance().asn().orElseThrow(),
                    machine.id()))
        .relatedTo(other.subject());
  }
}
