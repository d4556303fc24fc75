package io.groundplan.model.file;

import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterAccess;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.ClusterSoftware;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.ExternalDns;
import io.groundplan.model.topology.Issuer;
import io.groundplan.model.topology.NodeDefaults;
import io.groundplan.model.topology.Stated;
import java.util.Optional;

/** Codecs of clusters. */
final class ClusterCodecs {

  static final Codec<Cluster> CLUSTER = cluster();

  private ClusterCodecs() {}

  private static Codec<Cluster> cluster() {
    Fields<Cluster> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Cluster::description);
    var software = software(fields);
    var access = access(fields);
    var network = ClusterNetworkFields.add(fields);
    var features = features(fields);
    var bgp = fields.list("bgp", HostCodecs.BGP, Cluster::bgp);
    var issuers = fields.map("issuers", MapCodec.ofText(issuer()), Cluster::issuers);
    var externalDns =
        fields.map("externalDns", MapCodec.ofText(externalDns()), Cluster::externalDns);
    var nodeDefaults =
        fields.withDefault(
            "nodeDefaults", MachineCodecs.NODE_DEFAULTS, NodeDefaults.EMPTY, Cluster::nodeDefaults);
    var description = DescriptionFields.add(fields, title, Cluster::description);
    return fields.into(v ->
        Optional.of(
            new Cluster(
                v.place().element(),
                v.get(description),
                v.get(software),
                v.get(access),
                v.get(network),
                v.get(features),
                v.get(bgp),
                v.get(issuers),
                v.get(externalDns),
                v.get(nodeDefaults))));
  }

  private static Fields.Field<ClusterSoftware> software(Fields<Cluster> fields) {
    var talos = fields.optional("talos", Scalars.VERSION, it -> it.software().talos());
    var kubernetes =
        fields.optional("kubernetes", Scalars.VERSION, it -> it.software().kubernetes());
    var style =
        fields.optional(
            "configStyle", Scalars.word(ConfigStyle.class), it -> it.software().configStyle());
    return v -> new ClusterSoftware(v.get(talos), v.get(kubernetes), v.get(style));
  }

  private static Fields.Field<ClusterAccess> access(Fields<Cluster> fields) {
    var endpoint = fields.optional("endpoint", Scalars.TARGET, it -> it.access().endpoint());
    var talosEndpoints =
        fields.stated("talosEndpoints", SelectorCodecs.NODES, it -> it.access().talosEndpoints());
    var certSans = fields.list("certSans", Scalars.ADDRESS_REFERENCE, it -> it.access().certSans());
    return v -> new ClusterAccess(v.get(endpoint), v.get(talosEndpoints), v.get(certSans));
  }

  private static Fields.Field<ClusterFeatures> features(Fields<Cluster> fields) {
    var kubeProxy = fields.optional("kubeProxy", Scalars.FLAG, it -> it.features().kubeProxy());
    var coreDns = fields.optional("coreDns", Scalars.FLAG, it -> it.features().coreDns());
    var kubePrism =
        fields.withDefault(
            "kubePrism",
            new TextCodec<>(
                "a port, true or false", ClusterCodecs::parsePrism, ClusterCodecs::formatPrism),
            Stated.unknown(),
            it -> it.features().kubePrism());
    var discovery = fields.optional("discovery", Scalars.FLAG, it -> it.features().discovery());
    var hostDns = fields.optional("hostDns", Scalars.FLAG, it -> it.features().hostDns());
    var forward =
        fields.optional(
            "forwardKubeDnsToHost", Scalars.FLAG, it -> it.features().forwardKubeDnsToHost());
    var scheduling =
        fields.optional(
            "allowSchedulingOnControlPlanes",
            Scalars.FLAG,
            it -> it.features().allowSchedulingOnControlPlanes());
    return v ->
        new ClusterFeatures(
            v.get(kubeProxy),
            v.get(coreDns),
            v.get(kubePrism),
            v.get(discovery),
            v.get(hostDns),
            v.get(forward),
            v.get(scheduling));
  }

  private static Stated<Port> parsePrism(String text) {
    return switch (text) {
      case "false" -> Stated.none();
      case "true" -> Stated.single(ClusterFeatures.KUBE_PRISM_PORT);
      default -> Stated.single(Port.parse(text));
    };
  }

  private static String formatPrism(Stated<Port> port) {
    return port.isNone() ? "false" : port.values().getFirst().toString();
  }

  private static Codec<Issuer> issuer() {
    Fields<Issuer> fields = new Fields<>();
    var kind = fields.optional("kind", Scalars.TEXT, Issuer::kind);
    var challenge = fields.optional("challenge", Scalars.TEXT, Issuer::challenge);
    var provider = fields.optional("provider", Scalars.ID, Issuer::provider);
    var server = fields.optional("server", Scalars.TEXT, Issuer::server);
    var email = fields.optional("email", Scalars.TEXT, Issuer::email);
    return fields.into(v ->
        Optional.of(
            new Issuer(
                v.get(kind), v.get(challenge), v.get(provider), v.get(server), v.get(email))));
  }

  private static Codec<ExternalDns> externalDns() {
    Fields<ExternalDns> fields = new Fields<>();
    var zones = fields.list("zones", Scalars.NAME, ExternalDns::zones);
    var gateways = fields.list("gateways", Scalars.ID, ExternalDns::gateways);
    var version = fields.optional("version", Scalars.VERSION, ExternalDns::version);
    return fields.into(
        v -> Optional.of(new ExternalDns(v.get(zones), v.get(gateways), v.get(version))));
  }
}
