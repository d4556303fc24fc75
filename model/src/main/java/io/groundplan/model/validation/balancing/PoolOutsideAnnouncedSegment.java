package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.Membership;
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
 * GP505: a pool is announced on layer 2, and no announcing node has an interface in its subnet, or
 * in that of a part of it, so nobody hears the answer. Silent while the nodes or their subnets are
 * unknown.
 */
final class PoolOutsideAnnouncedSegment implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          505,
          "pool-outside-announced-segment",
          Severity.ERROR,
          "No node that announces a pool on layer 2 has an interface in its subnet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      for (PoolRanges.Place place : PoolRanges.of(List.of(announced.pool()))) {
        Announcers announcers = Announcers.of(announced, place.range());
        if (announcers.isKnown() && announcers.near().isEmpty() && !announcers.far().isEmpty()) {
          problems.add(problem(announced, place, announcers.far()));
        } else if (announcers.isKnown()) {
          beyond(announced, place).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  /** A part of the range that lies in no network on which it is announced. */
  private Optional<Problem> beyond(Layer2Pools.Layer2Pool announced, PoolRanges.Place place) {
    IpSet networks =
        IpSet.of(
            announced.way().groups().stream()
                .flatMap(group -> group.links().stream())
                .filter(link -> link.announces() == Membership.IN)
                .flatMap(link -> link.networks().prefixes().stream())
                .map(IpPrefix::range)
                .toList());
    List<IpRange> outside = IpSet.of(place.range()).subtract(networks).ranges();
    if (outside.isEmpty() || !networks.overlaps(place.range())) {
      return Optional.empty();
    }
    Problem problem =
        problem(
            place.subject(),
            "%s reaches beyond the networks of the nodes that announce it: nobody asks for %s there; end it with the subnet"
                .formatted(
                    place.pool().id(),
                    Phrase.list(outside.stream().map(Object::toString).toList())));
    return Optional.of(
        PoolRanges.without(place, IpSet.of(outside)).map(problem::fixedBy).orElse(problem));
  }

  private Problem problem(
      Layer2Pools.Layer2Pool announced, PoolRanges.Place place, List<Node> far) {
    String by =
        announced.links().areNamed()
            ? "by %s of %s, which %s not on that network"
                .formatted(
                    Phrase.list(announced.way().stated().interfaces()),
                    Announcers.names(far),
                    announced.way().stated().interfaces().size() == 1 ? "is" : "are")
            : "by %s, %s interface in that network"
                .formatted(
                    Announcers.names(far),
                    far.size() == 1 ? "which has no" : "none of which has an");
    return problem(
            place.subject(),
            "%s, %s, is announced on layer 2 %s; take addresses of a network that they are in, or announce by BGP"
                .formatted(place.pool().id(), place.stated(), by))
        .relatedTo(far.stream().map(Subject::of).toList());
  }
}
