package io.groundplan.model.file;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/** The keys of a cluster's own networks. */
final class ClusterNetworkFields {

  private ClusterNetworkFields() {}

  static Fields.Field<ClusterNetwork> add(Fields<Cluster> fields) {
    var pods = fields.stated("podSubnets", Scalars.PREFIX, it -> it.network().podSubnets());
    var services =
        fields.stated("serviceSubnets", Scalars.PREFIX, it -> it.network().serviceSubnets());
    var mask =
        fields.optional("nodeCidrMaskSize", Scalars.NUMBER, it -> it.network().nodeCidrMaskSize());
    var domain = fields.optional("dnsDomain", Scalars.NAME, it -> it.network().dnsDomain());
    var cni = fields.optional("cni", cni(), it -> it.network().cni());
    var loadBalancer =
        fields.optional("loadBalancer", loadBalancer(), it -> it.network().loadBalancer());
    return v ->
        new ClusterNetwork(
            v.get(pods),
            v.get(services),
            v.get(mask),
            v.get(domain),
            v.get(cni),
            v.get(loadBalancer));
  }

  private static Codec<Cni> cni() {
    Fields<Cni> fields = new Fields<>();
    var kind = fields.required("kind", Scalars.TEXT, it -> Optional.of(it.kind()));
    var version = fields.optional("version", Scalars.VERSION, Cni::version);
    var values =
        fields.withDefault("values", PlainCodec.FIELDS, PlainValue.Fields.EMPTY, Cni::values);
    Codec<Cni> full =
        fields.into(v -> v.get(kind).map(word -> new Cni(word, v.get(version), v.get(values))));
    return ShortForm.scalar(
        MappedCodec.of(
            Scalars.TEXT,
            word -> new Cni(word, Optional.empty(), PlainValue.Fields.EMPTY),
            Cni::kind),
        it -> it.version().isEmpty() && it.values().isEmpty(),
        full);
  }

  private static Codec<LoadBalancerImplementation> loadBalancer() {
    Fields<LoadBalancerImplementation> fields = new Fields<>();
    var kind = fields.required("kind", Scalars.TEXT, it -> Optional.of(it.kind()));
    var version = fields.optional("version", Scalars.VERSION, LoadBalancerImplementation::version);
    var namespace =
        fields.optional("namespace", Scalars.TEXT, LoadBalancerImplementation::namespace);
    Codec<LoadBalancerImplementation> full =
        fields.into(v ->
            v.get(kind)
                .map(word ->
                    new LoadBalancerImplementation(word, v.get(version), v.get(namespace))));
    return ShortForm.scalar(
        MappedCodec.of(
            Scalars.TEXT,
            word -> new LoadBalancerImplementation(word, Optional.empty(), Optional.empty()),
            LoadBalancerImplementation::kind),
        it -> it.version().isEmpty() && it.namespace().isEmpty(),
        full);
  }
}
