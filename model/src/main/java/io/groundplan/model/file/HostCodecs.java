package io.groundplan.model.file;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.BgpTimers;
import io.groundplan.model.topology.Firewall;
import io.groundplan.model.topology.FirewallAction;
import io.groundplan.model.topology.FirewallRule;
import io.groundplan.model.topology.HostEntry;
import io.groundplan.model.topology.RoutingAction;
import io.groundplan.model.topology.RoutingRule;
import io.groundplan.model.topology.StaticRoute;
import java.util.List;
import java.util.Optional;

/** Codecs of routes, routing rules, host entries, firewalls and BGP speakers. */
final class HostCodecs {

  static final Codec<StaticRoute> ROUTE = route();
  static final Codec<List<HostEntry>> HOSTS =
      new KeyedCodec<>(host(), entry -> entry.name().toString(), DnsName::parse);
  static final Codec<List<RoutingRule>> ROUTING_RULES =
      new KeyedCodec<>(
          routingRule(), rule -> Integer.toString(rule.priority()), RoutingRule::parsePriority);
  static final Codec<Firewall> FIREWALL = firewall();
  static final Codec<BgpInstance> BGP = bgp();

  private HostCodecs() {}

  private static Codec<StaticRoute> route() {
    Fields<StaticRoute> fields = new Fields<>();
    var destination =
        fields.required("destination", Scalars.NETWORK, it -> Optional.of(it.destination()));
    var gateway = fields.stated("gateway", Scalars.ADDRESS_REFERENCE, StaticRoute::gateway);
    var link = fields.optional("interface", Scalars.INTERFACE, StaticRoute::link);
    var metric = fields.optional("metric", Scalars.NUMBER, StaticRoute::metric);
    var mtu = fields.optional("mtu", Scalars.MTU, StaticRoute::mtu);
    var table = fields.optional("table", Scalars.NUMBER, StaticRoute::table);
    return fields.into(v ->
        v.get(destination)
            .map(known ->
                new StaticRoute(
                    known, v.get(gateway), v.get(link), v.get(metric), v.get(mtu), v.get(table))));
  }

  private static Codec<HostEntry> host() {
    Codec<List<AddressReference>> addresses = new ListCodec<>(Scalars.ADDRESS_REFERENCE);
    return new MappedCodec<>(
        addresses,
        (read, place, node) -> Optional.of(new HostEntry(DnsName.parse(place.key()), read)),
        HostEntry::addresses,
        addresses.schema());
  }

  private static Codec<RoutingRule> routingRule() {
    Fields<RoutingRule> fields = new Fields<>();
    var from = fields.optional("from", Scalars.NETWORK, RoutingRule::from);
    var to = fields.optional("to", Scalars.NETWORK, RoutingRule::to);
    var link = fields.optional("interface", Scalars.INTERFACE, RoutingRule::link);
    var table = fields.optional("table", Scalars.NUMBER, RoutingRule::table);
    var action = fields.optional("action", Scalars.word(RoutingAction.class), RoutingRule::action);
    return fields.into(v ->
        Optional.of(
            new RoutingRule(
                RoutingRule.parsePriority(v.place().key()),
                v.get(from),
                v.get(to),
                v.get(link),
                v.get(table),
                v.get(action))));
  }

  private static Codec<Firewall> firewall() {
    Fields<Firewall> fields = new Fields<>();
    var byDefault =
        fields.optional("default", Scalars.word(FirewallAction.class), Firewall::defaultAction);
    var rules =
        fields.withDefault(
            "rules", KeyedCodec.of(rule(), FirewallRule::name), List.of(), Firewall::rules);
    return fields.into(v -> Optional.of(new Firewall(v.get(byDefault), v.get(rules))));
  }

  private static Codec<FirewallRule> rule() {
    Fields<FirewallRule> fields = new Fields<>();
    var from = fields.list("from", Scalars.NETWORK, FirewallRule::from);
    var to = fields.list("to", Scalars.NETWORK, FirewallRule::to);
    var ports = fields.list("ports", Scalars.PORTS, FirewallRule::ports);
    var action =
        fields.optional("action", Scalars.word(FirewallAction.class), FirewallRule::action);
    return fields.into(v ->
        Optional.of(
            new FirewallRule(
                v.place().key(), v.get(from), v.get(to), v.get(ports), v.get(action))));
  }

  private static Codec<BgpInstance> bgp() {
    Fields<BgpInstance> fields = new Fields<>();
    var asn = fields.optional("asn", Scalars.ASN, BgpInstance::asn);
    var routerId = fields.optional("routerId", Scalars.ADDRESS_REFERENCE, BgpInstance::routerId);
    var peers = fields.list("peers", Scalars.ADDRESS_REFERENCE, BgpInstance::peers);
    var listen = fields.list("listen", Scalars.NETWORK, BgpInstance::listen);
    var advertise = fields.list("advertise", Scalars.NETWORK, BgpInstance::advertise);
    var nodes = fields.list("nodes", SelectorCodecs.NODES, BgpInstance::nodes);
    var secret = fields.optional("secret", Scalars.TEXT, BgpInstance::secret);
    var holdTime = fields.optional("holdTime", Scalars.NUMBER, it -> it.timers().holdTimeSeconds());
    var keepalive =
        fields.optional("keepalive", Scalars.NUMBER, it -> it.timers().keepaliveSeconds());
    var restart =
        fields.optional(
            "gracefulRestart", Scalars.NUMBER, it -> it.timers().gracefulRestartSeconds());
    var multihop = fields.optional("multihop", Scalars.NUMBER, it -> it.timers().multihop());
    return fields.into(v ->
        Optional.of(
            new BgpInstance(
                v.get(asn),
                v.get(routerId),
                v.get(peers),
                v.get(listen),
                v.get(advertise),
                v.get(nodes),
                v.get(secret),
                new BgpTimers(
                    v.get(holdTime), v.get(keepalive), v.get(restart), v.get(multihop)))));
  }
}
