package io.groundplan.model.file;

import io.groundplan.model.topology.KubernetesMetadata;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Publication;
import java.util.List;
import java.util.function.Function;

/** The keys that gateways and services have alike. */
final class PublicationFields {

  private PublicationFields() {}

  static <R> Fields.Field<Publication> add(Fields<R> fields, Function<R, Publication> get) {
    Function<R, KubernetesMetadata> metadata = get.andThen(Publication::metadata);
    Function<R, LoadBalancing> balancing = get.andThen(Publication::balancing);
    var namespace =
        fields.optional("namespace", Scalars.TEXT, it -> metadata.apply(it).namespace());
    var className = fields.optional("class", Scalars.TEXT, it -> metadata.apply(it).className());
    var labels =
        fields.map("labels", MapCodec.ofText(Scalars.TEXT), it -> metadata.apply(it).labels());
    var pool = fields.optional("pool", Scalars.ID, it -> balancing.apply(it).pool());
    var addresses =
        fields.stated("addresses", Scalars.ADDRESS, it -> balancing.apply(it).addresses());
    var at = fields.list("at", SelectorCodecs.NODES, it -> balancing.apply(it).at());
    var sharingKey =
        fields.optional("sharingKey", Scalars.TEXT, it -> balancing.apply(it).sharingKey());
    var policy =
        fields.optional(
            "externalTrafficPolicy",
            Scalars.TEXT,
            it -> balancing.apply(it).externalTrafficPolicy());
    var hostnames = fields.list("hostnames", Scalars.NAME, it -> get.apply(it).hostnames());
    var expose =
        fields.withDefault(
            "expose", ExposureCodecs.EXPOSE, List.of(), it -> get.apply(it).expose());
    return v ->
        new Publication(
            new KubernetesMetadata(v.get(namespace), v.get(className), v.get(labels)),
            new LoadBalancing(
                v.get(pool), v.get(addresses), v.get(at), v.get(sharingKey), v.get(policy)),
            v.get(hostnames),
            v.get(expose));
  }
}
