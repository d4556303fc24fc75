package io.groundplan.model.file;

import io.groundplan.model.topology.KubeSpanFilters;
import io.groundplan.model.topology.MemberKeys;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelCarriage;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.topology.TunnelOptions;
import java.util.List;
import java.util.Optional;

/** Codecs of tunnels. */
final class TunnelCodecs {

  static final Codec<Tunnel> TUNNEL = tunnel();

  private TunnelCodecs() {}

  private static Codec<Tunnel> tunnel() {
    Fields<Tunnel> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Tunnel::description);
    var kind =
        fields.required("kind", Scalars.word(TunnelKind.class), it -> Optional.of(it.kind()));
    var members = fields.withDefault("members", members(), List.of(), Tunnel::members);
    var hub = fields.optional("hub", Scalars.REFERENCE, Tunnel::hub);
    var carriage = carriage(fields);
    var provider = fields.optional("provider", Scalars.ID, Tunnel::provider);
    var secret = fields.optional("secret", Scalars.TEXT, Tunnel::secret);
    var options = options(fields);
    var description = DescriptionFields.add(fields, title, Tunnel::description);
    return fields.into(v ->
        v.get(kind)
            .map(known ->
                new Tunnel(
                    v.place().element(),
                    v.get(description),
                    known,
                    v.get(members),
                    v.get(hub),
                    v.get(carriage),
                    v.get(provider),
                    v.get(secret),
                    v.get(options))));
  }

  private static Fields.Field<TunnelCarriage> carriage(Fields<Tunnel> fields) {
    var mtu = fields.optional("mtu", Scalars.MTU, it -> it.carriage().mtu());
    var subnets = fields.stated("subnets", Scalars.PREFIX, it -> it.carriage().subnets());
    var domain = fields.optional("domain", Scalars.NAME, it -> it.carriage().domain());
    return v -> new TunnelCarriage(v.get(mtu), v.get(subnets), v.get(domain));
  }

  private static Fields.Field<TunnelOptions> options(Fields<Tunnel> fields) {
    var magicDns = fields.optional("magicDns", Scalars.FLAG, it -> it.options().magicDns());
    var https = fields.optional("https", Scalars.FLAG, it -> it.options().https());
    var advertise =
        fields.optional(
            "advertiseKubernetesNetworks",
            Scalars.FLAG,
            it -> it.options().advertiseKubernetesNetworks());
    var bypass =
        fields.optional(
            "allowDownPeerBypass", Scalars.FLAG, it -> it.options().allowDownPeerBypass());
    var harvest =
        fields.optional(
            "harvestExtraEndpoints", Scalars.FLAG, it -> it.options().harvestExtraEndpoints());
    var filters =
        fields.withDefault(
            "filters", filters(), KubeSpanFilters.NONE, it -> it.options().filters());
    return v ->
        new TunnelOptions(
            v.get(magicDns),
            v.get(https),
            v.get(advertise),
            v.get(bypass),
            v.get(harvest),
            v.get(filters));
  }

  private static Codec<KubeSpanFilters> filters() {
    Fields<KubeSpanFilters> fields = new Fields<>();
    var endpoints = fields.list("endpoints", Scalars.NETWORK, KubeSpanFilters::endpoints);
    var excluded =
        fields.list(
            "excludeAdvertisedNetworks",
            Scalars.NETWORK,
            KubeSpanFilters::excludeAdvertisedNetworks);
    return fields.into(v -> Optional.of(new KubeSpanFilters(v.get(endpoints), v.get(excluded))));
  }

  private static Codec<List<TunnelMember>> members() {
    Codec<TunnelMember> plain =
        MappedCodec.of(Scalars.REFERENCE, TunnelMember::of, TunnelMember::member);
    return ShortForm.unlessMap(
        new ListCodec<>(plain),
        members -> members.stream().allMatch(it -> it.equals(TunnelMember.of(it.member()))),
        new KeyedCodec<>(member(), it -> it.member().toString(), Reference::parse));
  }

  private static Codec<TunnelMember> member() {
    Fields<TunnelMember> fields = new Fields<>();
    var endpoint = fields.list("endpoint", Scalars.TARGET, TunnelMember::endpoint);
    var networks = fields.list("networks", Scalars.NETWORK, TunnelMember::networks);
    var publicKey = fields.optional("publicKey", Scalars.TEXT, it -> it.keys().publicKey());
    var secret = fields.optional("secret", Scalars.TEXT, it -> it.keys().secret());
    var keepalive = fields.optional("keepalive", Scalars.NUMBER, TunnelMember::keepaliveSeconds);
    var exitNode = fields.optional("exitNode", Scalars.FLAG, TunnelMember::exitNode);
    var namespace = fields.optional("namespace", Scalars.TEXT, TunnelMember::namespace);
    return fields.into(v ->
        Optional.of(
            new TunnelMember(
                Reference.parse(v.place().key()),
                v.get(endpoint),
                v.get(networks),
                new MemberKeys(v.get(publicKey), v.get(secret)),
                v.get(keepalive),
                v.get(exitNode),
                v.get(namespace))));
  }
}
