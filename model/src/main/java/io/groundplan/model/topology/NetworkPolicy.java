package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A policy for the traffic of pods.
 *
 * @param cluster whose; the only one if absent
 * @param kind {@code cilium}, {@code cilium-clusterwide} or {@code kubernetes}
 * @param namespace where it applies
 * @param endpoints labels of the pods it concerns
 * @param ingress what may come in
 * @param egress what may go out
 */
public record NetworkPolicy(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Optional<String> kind,
    Optional<String> namespace,
    SequencedMap<String, String> endpoints,
    List<PolicyRule> ingress,
    List<PolicyRule> egress)
    implements Element {

  /** Keeps unmodifiable copies. */
  public NetworkPolicy {
    endpoints = Order.kept(endpoints);
    ingress = List.copyOf(ingress);
    egress = List.copyOf(egress);
  }

  @Override
  public Section section() {
    return Section.NETWORK_POLICIES;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions().id(KeyPath.of("cluster"), cluster);
    return mentions
        .each(KeyPath.of("ingress"), ingress, (at, rule) -> rule.addMentions(at, mentions))
        .each(KeyPath.of("egress"), egress, (at, rule) -> rule.addMentions(at, mentions))
        .toList();
  }

  @Override
  public NetworkPolicy withId(ElementId newId) {
    return new NetworkPolicy(
        newId, description, cluster, kind, namespace, endpoints, ingress, egress);
  }

  @Override
  public NetworkPolicy withDescription(Description newDescription) {
    return new NetworkPolicy(
        id, newDescription, cluster, kind, namespace, endpoints, ingress, egress);
  }
}
