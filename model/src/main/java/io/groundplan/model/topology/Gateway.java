package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A way into a cluster: a Gateway of the Gateway API, or an ingress controller.
 *
 * @param cluster whose; the only one if absent
 * @param publication how it is published
 * @param kind {@code gateway} or {@code ingress}
 * @param implementation such as {@code envoy-gateway}
 * @param listeners its ports
 * @param tls its certificates
 */
public record Gateway(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Publication publication,
    Optional<String> kind,
    Optional<String> implementation,
    List<Listener> listeners,
    GatewayTls tls)
    implements Published {

  /** Keeps an unmodifiable copy. */
  public Gateway {
    listeners = List.copyOf(listeners);
  }

  @Override
  public Section section() {
    return Section.GATEWAYS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions().id(KeyPath.of("cluster"), cluster);
    publication.addMentions(KeyPath.SELF, mentions);
    for (Listener listener : listeners) {
      mentions.ids(
          KeyPath.of("listeners", listener.name(), "certificates"),
          listener.certificates().values());
    }
    return mentions.ids(KeyPath.of("certificates"), tls.certificates().values()).toList();
  }

  @Override
  public Gateway withId(ElementId newId) {
    return new Gateway(
        newId, description, cluster, publication, kind, implementation, listeners, tls);
  }

  @Override
  public Gateway withDescription(Description newDescription) {
    return new Gateway(
        id, newDescription, cluster, publication, kind, implementation, listeners, tls);
  }

  @Override
  public Gateway withPublication(Publication newPublication) {
    return new Gateway(
        id, description, cluster, newPublication, kind, implementation, listeners, tls);
  }
}
