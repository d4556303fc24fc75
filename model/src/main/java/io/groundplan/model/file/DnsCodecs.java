package io.groundplan.model.file;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsAnswer;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.Target;
import java.util.List;
import java.util.Optional;

/** Codecs of names and who answers them. */
final class DnsCodecs {

  static final Codec<DnsService> SERVICE = service();

  private DnsCodecs() {}

  private static Codec<DnsService> service() {
    Fields<DnsService> fields = new Fields<>();
    var product = fields.optional("product", Scalars.TEXT, DnsService::product);
    var zones = fields.list("zones", Scalars.NAME, DnsService::zones);
    var records =
        fields.withDefault(
            "records",
            new KeyedCodec<>(entry(), item -> item.name().toString(), DnsName::parse),
            List.of(),
            DnsService::records);
    var forwarding =
        fields.withDefault(
            "forwarding",
            new KeyedCodec<>(forwarding(), rule -> rule.domain().toString(), DnsName::parse),
            List.of(),
            DnsService::forwarding);
    var upstreams = fields.stated("upstreams", Scalars.ADDRESS_REFERENCE, DnsService::upstreams);
    return fields.into(v ->
        Optional.of(
            new DnsService(
                v.get(product),
                v.get(zones),
                v.get(records),
                v.get(forwarding),
                v.get(upstreams))));
  }

  private static Codec<DnsRecord> entry() {
    Codec<List<Target>> targets = new ListCodec<>(Scalars.TARGET);
    Codec<DnsRecord> owners =
        new MappedCodec<>(
            targets,
            (read, place, node) ->
                read.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DnsRecord(DnsName.parse(place.key()), new OwnerAnswer(read))),
            item -> item.answer() instanceof OwnerAnswer(List<Target> known) ? known : List.of(),
            targets.schema());
    Fields<DnsRecord> fields = new Fields<>();
    var type = fields.required("type", Scalars.TEXT, it -> resource(it).map(ResourceAnswer::type));
    var value =
        fields.required("value", Scalars.TEXT, it -> resource(it).map(ResourceAnswer::value));
    var ttl =
        fields.optional(
            "ttl", Scalars.NUMBER, it -> resource(it).flatMap(ResourceAnswer::ttlSeconds));
    Codec<DnsRecord> full =
        fields.into(v -> {
          Optional<DnsAnswer> answer =
              v.get(type)
                  .flatMap(
                      kind -> v.get(value).map(text -> new ResourceAnswer(kind, text, v.get(ttl))));
          return answer.map(it -> new DnsRecord(DnsName.parse(v.place().key()), it));
        });
    return ShortForm.unlessMap(owners, item -> item.answer() instanceof OwnerAnswer, full);
  }

  private static Optional<ResourceAnswer> resource(DnsRecord item) {
    return item.answer() instanceof ResourceAnswer resource
        ? Optional.of(resource)
        : Optional.empty();
  }

  private static Codec<DnsForwarding> forwarding() {
    Codec<List<AddressReference>> servers = new ListCodec<>(Scalars.ADDRESS_REFERENCE);
    return new MappedCodec<>(
        servers,
        (read, place, node) -> Optional.of(new DnsForwarding(DnsName.parse(place.key()), read)),
        DnsForwarding::servers,
        servers.schema());
  }
}
