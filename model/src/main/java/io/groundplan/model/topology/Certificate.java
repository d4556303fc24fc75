package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * A certificate of cert-manager.
 *
 * @param cluster whose; the only one if absent
 * @param namespace where it lies
 * @param secret name of the secret that holds it
 * @param dnsNames what it covers
 * @param issuer an issuer of the cluster by name, or a provider
 */
public record Certificate(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Optional<String> namespace,
    Optional<String> secret,
    List<DnsName> dnsNames,
    Optional<String> issuer)
    implements Element {

  /** Keeps an unmodifiable copy. */
  public Certificate {
    dnsNames = List.copyOf(dnsNames);
  }

  @Override
  public Section section() {
    return Section.CERTIFICATES;
  }

  @Override
  public List<Mention> mentions() {
    return new Mentions().id(KeyPath.of("cluster"), cluster).toList();
  }

  @Override
  public Certificate withId(ElementId newId) {
    return new Certificate(newId, description, cluster, namespace, secret, dnsNames, issuer);
  }

  @Override
  public Certificate withDescription(Description newDescription) {
    return new Certificate(id, newDescription, cluster, namespace, secret, dnsNames, issuer);
  }

  /** The same certificate for other names. */
  public Certificate withDnsNames(List<DnsName> newDnsNames) {
    return new Certificate(id, description, cluster, namespace, secret, newDnsNames, issuer);
  }

  /** The same certificate elsewhere. */
  public Certificate withNamespace(Optional<String> newNamespace) {
    return new Certificate(id, description, cluster, newNamespace, secret, dnsNames, issuer);
  }
}
