package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A Kubernetes service, or something that stands in for one.
 *
 * @param cluster whose; the only one if absent
 * @param publication how it is published
 * @param type such as {@code LoadBalancer} or {@code ClusterIP}
 * @param ports what it serves
 * @param selector labels of its pods
 * @param dns the names it answers (k8s_gateway, CoreDNS)
 * @param backends machines instead of pods
 * @param interfaces further links of its pods (Multus)
 */
public record Service(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Publication publication,
    Optional<String> type,
    List<ServicePort> ports,
    SequencedMap<String, String> selector,
    Optional<DnsService> dns,
    List<Target> backends,
    List<NetworkInterface> interfaces)
    implements Published {

  /** Keeps unmodifiable copies. */
  public Service {
    ports = List.copyOf(ports);
    selector = Order.kept(selector);
    backends = List.copyOf(backends);
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public Section section() {
    return Section.SERVICES;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions().id(KeyPath.of("cluster"), cluster);
    publication.addMentions(KeyPath.SELF, mentions);
    dns.ifPresent(names -> names.addMentions(KeyPath.of("dns"), mentions));
    mentions.targets(KeyPath.of("backends"), backends);
    interfaces.forEach(link -> link.addMentions(link.path(), mentions));
    return mentions.toList();
  }

  @Override
  public Service withId(ElementId newId) {
    return new Service(
        newId, description, cluster, publication, type, ports, selector, dns, backends, interfaces);
  }

  @Override
  public Service withDescription(Description newDescription) {
    return new Service(
        id, newDescription, cluster, publication, type, ports, selector, dns, backends, interfaces);
  }

  @Override
  public Service withPublication(Publication newPublication) {
    return new Service(
        id, description, cluster, newPublication, type, ports, selector, dns, backends, interfaces);
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
