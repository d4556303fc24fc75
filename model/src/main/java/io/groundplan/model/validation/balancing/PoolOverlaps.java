package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Stated;
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
 * GP503: a range of a pool holds addresses of others: of machines, virtual IPs and gateways, of
 * another pool on the same network, of pods or services. A range that takes a whole subnet is
 * GP516's, as is a prefix of which nobody knows whether it does.
 */
final class PoolOverlaps implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          503,
          "pool-overlaps",
          Severity.ERROR,
          "A range of a load-balancer pool holds addresses of others");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<LoadBalancerPool> pools = context.topology().all(LoadBalancerPool.class);
    List<PoolRanges.Place> places = PoolRanges.of(pools);
    PoolNetworks networks = PoolNetworks.of(context);
    List<Problem> problems = new ArrayList<>();
    for (PoolRanges.Place place : places) {
      occupied(context, place, networks.of(place)).ifPresent(problems::add);
      inClusterPrefix(context, place, networks.of(place), problems);
    }
    for (PoolPairs.Pair pair : PoolPairs.overlapping(context, networks, places)) {
      problems.add(overlapping(pair));
    }
    return problems;
  }

  private Optional<Problem> occupied(
      RuleContext context, PoolRanges.Place place, PoolNetwork network) {
    boolean isLeftToWholeSubnet =
        network.wholeSubnet().isPresent()
            || (place.stated().isPrefix() && !network.isPartOfSubnet());
    if (isLeftToWholeSubnet) {
      return Optional.empty();
    }
    List<Occupants.Occupant> occupants = Occupants.of(context, place.pool(), network);
    if (occupants.isEmpty()) {
      return Optional.empty();
    }
    List<IpAddress> taken = occupants.stream().map(Occupants.Occupant::address).toList();
    Problem problem =
        problem(
                place.subject(),
                "%s may give out %s; take what others own out of %s"
                    .formatted(
                        place.pool().id(),
                        Phrase.list(occupants.stream().map(Object::toString).toList()),
                        place.stated()))
            .relatedTo(occupants.stream().map(Occupants.Occupant::subject).toList());
    return Optional.of(
        PoolRanges.without(place, PoolRanges.setOf(taken)).map(problem::fixedBy).orElse(problem));
  }

  private void inClusterPrefix(
      RuleContext context, PoolRanges.Place place, PoolNetwork network, List<Problem> problems) {
    context
        .topology()
        .clusterOf(place.pool().cluster())
        .ifPresent(cluster -> {
          ClusterNetwork own = cluster.network();
          compare(
              place,
              network,
              new ClusterPrefixes(
                  cluster, "podSubnets", own.podSubnets(), ClusterNetwork.DEFAULT_PODS),
              problems);
          compare(
              place,
              network,
              new ClusterPrefixes(
                  cluster, "serviceSubnets", own.serviceSubnets(), ClusterNetwork.DEFAULT_SERVICES),
              problems);
        });
  }

  /** What a cluster states under a key, else Talos's default. */
  private record ClusterPrefixes(
      Cluster cluster, String key, Stated<IpPrefix> stated, IpPrefix standIn) {

    List<IpPrefix> values() {
      return stated.isUnknown() ? List.of(standIn) : stated.values();
    }

    Subject subject(int index) {
      Subject subject = Subject.of(cluster).then(key);
      return stated.isUnknown() ? subject : subject.then(index);
    }

    String text(int index) {
      return values().get(index) + (stated.isUnknown() ? " (Talos's default)" : "");
    }
  }

  private void compare(
      PoolRanges.Place place,
      PoolNetwork network,
      ClusterPrefixes prefixes,
      List<Problem> problems) {
    for (int i = 0; i < prefixes.values().size(); i++) {
      IpPrefix prefix = prefixes.values().get(i);
      if (prefix.range().overlaps(place.range()) && !network.isOfNodesIn(prefix)) {
        problems.add(
            problem(
                    place.subject(),
                    "%s, %s, lies in the %s of %s, %s; take a range that the network outside the cluster uses"
                        .formatted(
                            place.pool().id(),
                            place.stated(),
                            prefixes.key(),
                            prefixes.cluster().id(),
                            prefixes.text(i)))
                .relatedTo(prefixes.subject(i)));
      }
    }
  }

  private Problem overlapping(PoolPairs.Pair pair) {
    IpRange shared = pair.shared();
    PoolRanges.Place place = pair.later();
    String message =
        pair.later().pool().id().equals(pair.earlier().pool().id())
            ? "%s lists %s twice, in %s and in %s; list each address once"
                .formatted(place.pool().id(), shared, pair.earlier().stated(), place.stated())
            : "%s and %s both give out %s; take it out of one of them"
                .formatted(pair.earlier().pool().id(), place.pool().id(), shared);
    Problem problem = problem(place.subject(), message).relatedTo(pair.earlier().subject());
    return PoolRanges.without(place, IpSet.of(shared)).map(problem::fixedBy).orElse(problem);
  }
}
