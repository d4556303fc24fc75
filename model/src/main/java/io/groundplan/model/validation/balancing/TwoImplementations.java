package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP526: Cilium and MetalLB both have a pool for every service of one cluster, so both give each
 * service an address and overwrite each other's. A pool that serves selected services only, or none
 * unasked, leaves the rest to the other; so does a Cilium that waits for services of its own class.
 */
final class TwoImplementations implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          526,
          "two-implementations-one-pool",
          Severity.ERROR,
          "Two load-balancer implementations give addresses to the same services");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Map<ElementId, Map<String, LoadBalancerPool>> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<LoadBalancerPool> sorted =
        context.topology().all(LoadBalancerPool.class).stream()
            .sorted(Comparator.comparing(LoadBalancerPool::id))
            .toList();
    for (LoadBalancerPool pool : sorted) {
      Optional<Cluster> cluster = context.topology().clusterOf(pool.cluster());
      Optional<String> kind =
          PoolImplementation.of(context.topology(), pool)
              .map(LoadBalancerImplementation::kind)
              .filter(word ->
                  isKnown(word) && cluster.filter(own -> serves(own, pool, word)).isPresent());
      if (cluster.isPresent() && kind.isPresent()) {
        Map<String, LoadBalancerPool> pools =
            first.computeIfAbsent(cluster.get().id(), _ -> new LinkedHashMap<>());
        pools.entrySet().stream()
            .filter(other -> !pools.containsKey(kind.get()))
            .findFirst()
            .ifPresent(other ->
                problems.add(
                    problem(cluster.get(), other.getValue(), other.getKey(), pool, kind.get())));
        pools.putIfAbsent(kind.get(), pool);
      }
    }
    return problems;
  }

  private Problem problem(
      Cluster cluster, LoadBalancerPool first, String kind, LoadBalancerPool second, String other) {
    return problem(
            Subject.of(second),
            "%s is %s's and %s is %s's, so both answer every service of %s; keep one implementation, or give one of the pools a serviceSelector"
                .formatted(first.id(), name(kind), second.id(), name(other), cluster.id()))
        .relatedTo(Subject.of(first));
  }

  private static boolean isKnown(String kind) {
    return kind.equals(PoolImplementation.CILIUM) || kind.equals(PoolImplementation.METALLB);
  }

  private static String name(String kind) {
    return kind.equals(PoolImplementation.CILIUM) ? "Cilium" : "MetalLB";
  }

  /** Whether the pool answers services that ask nobody in particular. */
  private static boolean serves(Cluster cluster, LoadBalancerPool pool, String kind) {
    PlainValue.Fields spec = pool.description().spec();
    if (!pool.serviceSelector().isEmpty() || spec.get("serviceSelector").isPresent()) {
      return false;
    }
    if (kind.equals(PoolImplementation.METALLB)) {
      boolean assigns =
          spec.textAt("autoAssign").map("true"::equals).or(pool::autoAssign).orElse(true);
      return assigns && spec.get("serviceAllocation").isEmpty();
    }
    return !spec.textAt("disabled").equals(Optional.of("true"))
        && cluster.network().cni().filter(TwoImplementations::waitsForItsClass).isEmpty();
  }

  private static boolean waitsForItsClass(Cni cni) {
    return cni.values().textAt("enableLBIPAM").equals(Optional.of("false"))
        || cni.values()
            .textAt("defaultLBServiceIPAM")
            .filter(word -> !word.equals("lbipam"))
            .isPresent();
  }
}
