package io.groundplan.model.file;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.PolicyPeer;
import io.groundplan.model.topology.PolicyRule;
import java.util.Optional;

/** Codecs of network policies. */
final class PolicyCodecs {

  static final Codec<NetworkPolicy> POLICY = policy();

  private PolicyCodecs() {}

  private static Codec<NetworkPolicy> policy() {
    Fields<NetworkPolicy> fields = new Fields<>();
    var title = DescriptionFields.title(fields, NetworkPolicy::description);
    var cluster = fields.optional("cluster", Scalars.ID, NetworkPolicy::cluster);
    var kind = fields.optional("kind", Scalars.TEXT, NetworkPolicy::kind);
    var namespace = fields.optional("namespace", Scalars.TEXT, NetworkPolicy::namespace);
    var endpoints =
        fields.map("endpoints", MapCodec.ofText(Scalars.TEXT), NetworkPolicy::endpoints);
    var ingress = fields.list("ingress", rule(), NetworkPolicy::ingress);
    var egress = fields.list("egress", rule(), NetworkPolicy::egress);
    var description = DescriptionFields.add(fields, title, NetworkPolicy::description);
    return fields.into(v ->
        Optional.of(
            new NetworkPolicy(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(kind),
                v.get(namespace),
                v.get(endpoints),
                v.get(ingress),
                v.get(egress))));
  }

  private static Codec<PolicyRule> rule() {
    Fields<PolicyRule> fields = new Fields<>();
    var from = fields.list("from", peer(), PolicyRule::from);
    var to = fields.list("to", peer(), PolicyRule::to);
    var ports = fields.list("ports", Scalars.PORTS, PolicyRule::ports);
    var deny = fields.optional("deny", Scalars.FLAG, PolicyRule::deny);
    return fields.into(
        v -> Optional.of(new PolicyRule(v.get(from), v.get(to), v.get(ports), v.get(deny))));
  }

  private static Codec<PolicyPeer> peer() {
    Codec<PolicyPeer> network =
        new MappedCodec<>(
            Scalars.NETWORK,
            (read, place, node) -> Optional.of(new PolicyPeer.Network(read)),
            PolicyCodecs::networkOf,
            Scalars.NETWORK.schema());
    Fields<PolicyPeer> fields = new Fields<>();
    var endpoints =
        fields.optional(
            "endpoints",
            MapCodec.ofText(Scalars.TEXT),
            it ->
                it instanceof PolicyPeer.Endpoints pods
                    ? Optional.of(pods.labels())
                    : Optional.empty());
    var namespace =
        fields.optional(
            "namespace",
            Scalars.TEXT,
            it -> it instanceof PolicyPeer.Endpoints pods ? pods.namespace() : Optional.empty());
    var entity =
        fields.optional(
            "entity",
            Scalars.TEXT,
            it ->
                it instanceof PolicyPeer.Entity(String name)
                    ? Optional.of(name)
                    : Optional.empty());
    var fqdn =
        fields.optional(
            "fqdn",
            Scalars.NAME,
            it ->
                it instanceof PolicyPeer.Fqdn(DnsName name) ? Optional.of(name) : Optional.empty());
    Codec<PolicyPeer> full =
        fields.into(v -> {
          Optional<PolicyPeer> named = v.get(entity).map(PolicyPeer.Entity::new);
          return named
              .or(() -> v.get(fqdn).map(PolicyPeer.Fqdn::new))
              .or(() ->
                  v.get(endpoints)
                      .map(labels -> new PolicyPeer.Endpoints(labels, v.get(namespace))));
        });
    return ShortForm.scalar(network, it -> it instanceof PolicyPeer.Network, full);
  }

  private static NetworkReference networkOf(PolicyPeer peer) {
    return peer instanceof PolicyPeer.Network(NetworkReference network)
        ? network
        : new AnyNetwork();
  }
}
