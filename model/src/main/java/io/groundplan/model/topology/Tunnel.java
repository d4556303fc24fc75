package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A network over other networks.
 *
 * @param kind which
 * @param members its ends; interfaces that name the tunnel are members unlisted
 * @param hub the centre of a star, through which all others are reached; a mesh if absent
 * @param carriage what it carries inside
 * @param provider whose service it is
 * @param secret name of the secret that holds its keys
 * @param options switches of its kind
 */
public record Tunnel(
    ElementId id,
    Description description,
    TunnelKind kind,
    List<TunnelMember> members,
    Optional<Reference> hub,
    TunnelCarriage carriage,
    Optional<ElementId> provider,
    Optional<String> secret,
    TunnelOptions options)
    implements Element {

  /** Keeps an unmodifiable copy. */
  public Tunnel {
    members = List.copyOf(members);
  }

  @Override
  public Section section() {
    return Section.TUNNELS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions();
    members.forEach(member -> member.addMentions(KeyPath.of("members"), mentions));
    mentions
        .part(KeyPath.of("hub"), hub)
        .id(KeyPath.of("provider"), provider)
        .networks(KeyPath.of("filters", "endpoints"), options.filters().endpoints())
        .networks(
            KeyPath.of("filters", "excludeAdvertisedNetworks"),
            options.filters().excludeAdvertisedNetworks());
    return mentions.toList();
  }

  @Override
  public Tunnel withId(ElementId newId) {
    return new Tunnel(newId, description, kind, members, hub, carriage, provider, secret, options);
  }

  @Override
  public Tunnel withDescription(Description newDescription) {
    return new Tunnel(id, newDescription, kind, members, hub, carriage, provider, secret, options);
  }

  /** The same tunnel with other switches. */
  public Tunnel withOptions(TunnelOptions newOptions) {
    return new Tunnel(id, description, kind, members, hub, carriage, provider, secret, newOptions);
  }
}
