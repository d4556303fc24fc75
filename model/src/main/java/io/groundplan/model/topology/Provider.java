package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * An outside service that the network relies on, such as a registrar or a tunnel provider.
 *
 * @param hostname where it is reached
 * @param dns the names it answers
 */
public record Provider(
    ElementId id, Description description, Optional<DnsName> hostname, Optional<DnsService> dns)
    implements Element {

  @Override
  public Section section() {
    return Section.PROVIDERS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions();
    dns.ifPresent(service -> service.addMentions(KeyPath.of("dns"), mentions));
    return mentions.toList();
  }

  @Override
  public Provider withId(ElementId newId) {
    return new Provider(newId, description, hostname, dns);
  }

  @Override
  public Provider withDescription(Description newDescription) {
    return new Provider(id, newDescription, hostname, dns);
  }
}
