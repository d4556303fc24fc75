package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * An address that several machines share, one at a time.
 *
 * @param cluster whose; the only one if absent
 * @param kind what moves it; Talos on layer 2 if absent
 * @param addresses the shared addresses, one a family
 * @param members who may hold it; the control planes if unknown
 * @param link the members' interface; theirs on its subnet if absent
 * @param secret name of the secret that the mechanism needs
 */
public record VirtualIp(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Optional<VirtualIpKind> kind,
    Stated<IpAddress> addresses,
    Stated<NodeSelector> members,
    Optional<InterfaceName> link,
    Optional<String> secret)
    implements Element {

  @Override
  public Section section() {
    return Section.VIRTUAL_IPS;
  }

  @Override
  public List<Mention> mentions() {
    return new Mentions()
        .id(KeyPath.of("cluster"), cluster)
        .nodes(KeyPath.of("members"), members.values())
        .toList();
  }

  @Override
  public VirtualIp withId(ElementId newId) {
    return new VirtualIp(newId, description, cluster, kind, addresses, members, link, secret);
  }

  @Override
  public VirtualIp withDescription(Description newDescription) {
    return new VirtualIp(id, newDescription, cluster, kind, addresses, members, link, secret);
  }

  /** The same virtual IP with other addresses. */
  public VirtualIp withAddresses(Stated<IpAddress> newAddresses) {
    return new VirtualIp(id, description, cluster, kind, newAddresses, members, link, secret);
  }

  /** What moves it. */
  public VirtualIpKind mechanism() {
    return kind.orElse(VirtualIpKind.LAYER2);
  }
}
