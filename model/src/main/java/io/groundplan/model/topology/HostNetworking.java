package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * How a machine reaches others.
 *
 * @param routes beside the default route
 * @param forwarding whether it passes packets on; routers do
 * @param resolvers who answers names for it
 * @param timeServers who tells it the time
 * @param hosts names that it knows by itself
 * @param policy how it routes beside its routes
 */
public record HostNetworking(
    List<StaticRoute> routes,
    Optional<Boolean> forwarding,
    Resolvers resolvers,
    Stated<AddressReference> timeServers,
    List<HostEntry> hosts,
    RoutingPolicy policy) {

  /** Nothing stated. */
  public static final HostNetworking UNKNOWN =
      new HostNetworking(
          List.of(),
          Optional.empty(),
          Resolvers.UNKNOWN,
          Stated.unknown(),
          List.of(),
          RoutingPolicy.NONE);

  /** Keeps unmodifiable copies. */
  public HostNetworking {
    routes = List.copyOf(routes);
    hosts = List.copyOf(hosts);
  }

  HostNetworking over(HostNetworking inherited) {
    return new HostNetworking(
        Order.orElse(routes, inherited.routes),
        forwarding.or(inherited::forwarding),
        resolvers.over(inherited.resolvers),
        timeServers.or(inherited.timeServers),
        Order.orElse(hosts, inherited.hosts),
        policy.over(inherited.policy));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .each(
            at.then("routes"),
            routes,
            (path, route) ->
                mentions
                    .network(path.then("destination"), route.destination())
                    .addresses(path.then("gateway"), route.gateway().values()))
        .addresses(at.then("nameservers"), resolvers.nameservers().values())
        .addresses(at.then("timeServers"), timeServers.values());
    for (HostEntry entry : hosts) {
      mentions.addresses(at.then("hosts").then(entry.name().toString()), entry.addresses());
    }
    policy.addMentions(at, mentions);
  }
}
