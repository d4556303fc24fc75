package io.groundplan.model.file;

import io.groundplan.model.topology.Install;
import io.groundplan.model.topology.NodeSubnets;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.TalosSettings;
import java.util.Optional;
import java.util.function.Function;

/** The keys that only Talos nodes have. */
final class TalosFields {

  private static final MapCodec<String, String> TEXTS = MapCodec.ofText(Scalars.TEXT);
  private static final Codec<Install> INSTALL = install();

  private TalosFields() {}

  static <R> Fields.Field<TalosSettings> add(Fields<R> fields, Function<R, TalosSettings> get) {
    var install =
        fields.withDefault("install", INSTALL, Install.UNKNOWN, it -> get.apply(it).install());
    var labels = fields.map("labels", TEXTS, it -> get.apply(it).labels());
    var annotations = fields.map("annotations", TEXTS, it -> get.apply(it).annotations());
    var taints = fields.map("taints", TEXTS, it -> get.apply(it).taints());
    var kubelet =
        fields.stated("validSubnets", Scalars.NETWORK, it -> get.apply(it).subnets().kubelet());
    var etcd =
        fields.stated("advertisedSubnets", Scalars.NETWORK, it -> get.apply(it).subnets().etcd());
    var certSans =
        fields.list("certSans", Scalars.ADDRESS_REFERENCE, it -> get.apply(it).certSans());
    var patches = fields.list("patches", Scalars.TEXT, it -> get.apply(it).patches());
    return v ->
        new TalosSettings(
            v.get(install),
            v.get(labels),
            v.get(annotations),
            v.get(taints),
            new NodeSubnets(v.get(kubelet), v.get(etcd)),
            v.get(certSans),
            v.get(patches));
  }

  private static Codec<Install> install() {
    Fields<Install> fields = new Fields<>();
    var disk = fields.optional("disk", Scalars.TEXT, Install::disk);
    var diskSelector =
        fields.withDefault(
            "diskSelector", PlainCodec.FIELDS, PlainValue.Fields.EMPTY, Install::diskSelector);
    var extensions = fields.stated("extensions", Scalars.TEXT, Install::extensions);
    var image = fields.optional("image", Scalars.TEXT, Install::image);
    var secureBoot = fields.optional("secureBoot", Scalars.FLAG, Install::secureBoot);
    return fields.into(v ->
        Optional.of(
            new Install(
                v.get(disk),
                v.get(diskSelector),
                v.get(extensions),
                v.get(image),
                v.get(secureBoot))));
  }
}
