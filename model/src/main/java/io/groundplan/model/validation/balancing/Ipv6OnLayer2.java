package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP517: Cilium before 1.19 shall announce IPv6 addresses on layer 2; it answers ARP only, and no
 * neighbour discovery.
 */
final class Ipv6OnLayer2 implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          517,
          "ipv6-l2-before-1.19",
          Severity.ERROR,
          "A Cilium that answers no neighbour discovery shall announce IPv6 on layer 2");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<LoadBalancerPool> announced =
        Layer2Pools.of(context).all().stream().map(Layer2Pools.Layer2Pool::pool).toList();
    List<Problem> problems = new ArrayList<>();
    for (PoolRanges.Place place : PoolRanges.of(announced)) {
      if (place.range().family() == AddressFamily.IPV6) {
        PoolImplementation.of(context.topology(), place.pool())
            .filter(implementation -> implementation.kind().equals(PoolImplementation.CILIUM))
            .flatMap(LoadBalancerImplementation::version)
            .filter(version -> !version.isAtLeast(1, 19))
            .map(version -> problem(place, version))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Problem problem(PoolRanges.Place place, SoftwareVersion version) {
    return problem(
            place.subject(),
            "%s shall be announced on layer 2, but Cilium %s answers for IPv4 only; take Cilium 1.19 or later, or announce %s by BGP"
                .formatted(place.stated(), version, place.pool().id()))
        .relatedTo(Subject.of(place.pool()).then("announce"));
  }
}
