package io.groundplan.model.validation.cilium;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A cluster with Cilium as its network plugin.
 *
 * @param cluster the cluster
 * @param values the Helm values that it states
 */
record CiliumCluster(Cluster cluster, PlainValue.Fields values) {

  /** All of them, in the order of the file. */
  static List<CiliumCluster> all(RuleContext context) {
    List<CiliumCluster> clusters = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      cluster
          .network()
          .cni()
          .filter(cni -> cni.isKind(PoolImplementation.CILIUM))
          .ifPresent(cni -> clusters.add(new CiliumCluster(cluster, cni.values())));
    }
    return clusters;
  }

  /** Whether the values say exactly that. */
  boolean says(String word, String... path) {
    return values.textAt(path).equals(Optional.of(word));
  }

  boolean routesNatively() {
    return says("native", "routingMode");
  }

  /** Where a value stands, or would stand. */
  Subject at(String... path) {
    Subject subject = Subject.of(cluster).then("cni").then("values");
    for (String key : path) {
      subject = subject.then(key);
    }
    return subject;
  }

  /** A fix that sets a value. */
  QuickFix set(PlainValue value, String... path) {
    PlainValue.Fields change = nested(value, List.of(path));
    return new QuickFix(
        "Set %s to %s".formatted(String.join(".", path), value.asText().orElse("")),
        topology ->
            topology
                .find(cluster.id(), Cluster.class)
                .map(now -> topology.with(changed(now, change)))
                .orElse(topology));
  }

  private static Cluster changed(Cluster now, PlainValue.Fields change) {
    return now.network()
        .cni()
        .map(cni -> cni.withValues(change.over(cni.values())))
        .map(cni -> now.withNetwork(now.network().withCni(cni)))
        .orElse(now);
  }

  private static PlainValue.Fields nested(PlainValue value, List<String> path) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    fields.put(
        path.getFirst(), path.size() == 1 ? value : nested(value, path.subList(1, path.size())));
    return new PlainValue.Fields(fields);
  }
}
