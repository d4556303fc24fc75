package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Announcement;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Topology;
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
import java.util.Optional;

/**
 * GP529: nobody announces a pool: it says so, or Cilium's values switch off what shall announce it.
 * What nobody states is unknown, since another tool may announce it, unless all other pools of the
 * cluster state it.
 */
final class PoolNeverAnnounced implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          529,
          "pool-never-announced",
          Severity.WARNING,
          "Nothing announces the addresses of a load-balancer pool");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    Map<Neighbours, List<LoadBalancerPool>> pools = new LinkedHashMap<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      pool.announcement().flatMap(how -> check(context, pool, how)).ifPresent(problems::add);
      pools
          .computeIfAbsent(Neighbours.of(context.topology(), pool), _ -> new ArrayList<>())
          .add(pool);
    }
    pools.values().forEach(alike -> unlikeTheOthers(alike).ifPresent(problems::add));
    return problems;
  }

  /** What the pools of one cluster have in common that one implementation gives out. */
  private record Neighbours(Optional<ElementId> cluster, Optional<String> implementation) {

    static Neighbours of(Topology topology, LoadBalancerPool pool) {
      return new Neighbours(
          topology.clusterOf(pool.cluster()).map(Cluster::id),
          PoolImplementation.of(topology, pool).map(LoadBalancerImplementation::kind));
    }
  }

  /** One says nothing, and all others say how they are announced. */
  private Optional<Problem> unlikeTheOthers(List<LoadBalancerPool> pools) {
    List<LoadBalancerPool> silent =
        pools.stream().filter(pool -> pool.announcement().isEmpty()).toList();
    List<LoadBalancerPool> others =
        pools.stream().filter(pool -> pool.announcement().isPresent()).toList();
    return silent.size() != 1 || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                    Subject.of(silent.getFirst()).then("announce"),
                    "%s does not say how it is announced, as %s %s; state l2 or bgp"
                        .formatted(
                            silent.getFirst().id(),
                            Phrase.list(others.stream().map(other -> other.id().value()).toList()),
                            others.size() == 1 ? "does" : "do"))
                .relatedTo(
                    others.stream().map(other -> Subject.of(other).then("announce")).toList()));
  }

  private Optional<Problem> check(RuleContext context, LoadBalancerPool pool, Announcement how) {
    if (how.layer2().isEmpty() && how.bgp().isEmpty()) {
      return Optional.of(
          problem(
              Subject.of(pool).then("announce"),
              "%s is announced in no way, so nobody outside the cluster finds its addresses; announce it by l2 or bgp"
                  .formatted(pool.id())));
    }
    return Optional.of(pool)
        .filter(it -> PoolImplementation.isKind(context.topology(), it, PoolImplementation.CILIUM))
        .flatMap(it -> context.topology().clusterOf(it.cluster()))
        .flatMap(cluster -> switchedOff(cluster, pool, how));
  }

  private Optional<Problem> switchedOff(Cluster cluster, LoadBalancerPool pool, Announcement how) {
    return cluster
        .network()
        .cni()
        .filter(cni -> cni.isKind(PoolImplementation.CILIUM))
        .map(Cni::values)
        .flatMap(values ->
            how.layer2()
                .flatMap(_ -> layer2Off(values))
                .or(() -> how.bgp().flatMap(_ -> off(values, "bgpControlPlane", "enabled"))))
        .map(key ->
            problem(
                    Subject.of(pool).then("announce"),
                    "%s shall be announced by %s, but %s sets %s: false; set it to true"
                        .formatted(
                            pool.id(),
                            key.startsWith("bgp") ? "BGP" : "L2 announcements",
                            cluster.id(),
                            key))
                .relatedTo(Subject.of(cluster).then("cni").then("values")));
  }

  private static Optional<String> layer2Off(PlainValue.Fields values) {
    return off(values, "l2announcements", "enabled").or(() -> off(values, "kubeProxyReplacement"));
  }

  private static Optional<String> off(PlainValue.Fields values, String... path) {
    return values.textAt(path).filter("false"::equals).map(_ -> String.join(".", path));
  }
}
