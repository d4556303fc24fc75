package io.groundplan.model.file;

import io.groundplan.model.topology.Masquerade;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.SourceNat;
import java.util.List;
import java.util.Optional;

/** Codecs of address translation. */
final class NatCodecs {

  static final Codec<Nat> NAT = nat();

  private NatCodecs() {}

  private static Codec<Nat> nat() {
    Fields<Nat> fields = new Fields<>();
    var masquerade = fields.list("masquerade", masquerade(), Nat::masquerade);
    var sourceNat = fields.list("snat", sourceNat(), Nat::sourceNat);
    var forwards =
        fields.withDefault(
            "forwards", KeyedCodec.of(forward(), PortForward::name), List.of(), Nat::forwards);
    return fields.into(
        v -> Optional.of(new Nat(v.get(masquerade), v.get(sourceNat), v.get(forwards))));
  }

  private static Codec<Masquerade> masquerade() {
    Fields<Masquerade> fields = new Fields<>();
    var from = fields.list("from", Scalars.NETWORK, Masquerade::from);
    var to = fields.list("to", Scalars.NETWORK, Masquerade::to);
    var out = fields.optional("out", Scalars.INTERFACE, Masquerade::out);
    return fields.into(v -> Optional.of(new Masquerade(v.get(from), v.get(to), v.get(out))));
  }

  private static Codec<SourceNat> sourceNat() {
    Fields<SourceNat> fields = new Fields<>();
    var from = fields.list("from", Scalars.NETWORK, SourceNat::from);
    var to = fields.list("to", Scalars.NETWORK, SourceNat::to);
    var out = fields.optional("out", Scalars.INTERFACE, SourceNat::out);
    var as = fields.required("as", Scalars.INTERFACE, it -> Optional.of(it.as()));
    return fields.into(
        v -> v.get(as).map(known -> new SourceNat(v.get(from), v.get(to), v.get(out), known)));
  }

  private static Codec<PortForward> forward() {
    Fields<PortForward> fields = new Fields<>();
    var in = fields.optional("in", Scalars.INTERFACE, PortForward::in);
    var ports = fields.list("ports", Scalars.PORTS, PortForward::ports);
    var to = fields.list("to", Scalars.TARGET, PortForward::to);
    var from = fields.list("from", Scalars.NETWORK, PortForward::from);
    var snat = fields.optional("snat", Scalars.INTERFACE, PortForward::sourceNat);
    return fields.into(v ->
        Optional.of(
            new PortForward(
                v.place().key(), v.get(in), v.get(ports), v.get(to), v.get(from), v.get(snat))));
  }
}
