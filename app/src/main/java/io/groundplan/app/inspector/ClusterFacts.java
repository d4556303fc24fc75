package io.groundplan.app.inspector;

import io.groundplan.app.inspector.Property.Fact;
import io.groundplan.app.inspector.Property.Group;
import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cluster runs and which networks it has of its own. */
final class ClusterFacts {
  private ClusterFacts() {}

  static List<Group> of(Cluster cluster) {
    List<Property> facts = new ArrayList<>();
    add(facts, "talos", cluster.software().talos());
    add(facts, "kubernetes", cluster.software().kubernetes());
    add(facts, "cni", cluster.network().cni().map(cni -> cni.kind()));
    add(facts, "pods", SubnetProperties.joined(cluster.network().podSubnets().values()));
    add(facts, "services", SubnetProperties.joined(cluster.network().serviceSubnets().values()));
    return facts.isEmpty()
        ? List.of()
        : List.of(new Group(Words.of("inspector.cluster"), "", true, facts));
  }

  private static void add(List<Property> facts, String key, Optional<?> value) {
    value.ifPresent(known -> add(facts, key, known.toString()));
  }

  private static void add(List<Property> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(key, Words.of("inspector." + key), value, ""));
    }
  }
}
