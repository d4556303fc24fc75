package io.groundplan.model.file;

import io.groundplan.model.address.Port;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.GatewayTls;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Stated;
import java.util.List;
import java.util.Optional;

/** Codecs of gateways, services and certificates. */
final class PublishedCodecs {

  static final Codec<Gateway> GATEWAY = gateway();
  static final Codec<Service> SERVICE = service();
  static final Codec<Certificate> CERTIFICATE = certificate();

  private PublishedCodecs() {}

  private static Codec<Gateway> gateway() {
    Fields<Gateway> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Gateway::description);
    var cluster = fields.optional("cluster", Scalars.ID, Gateway::cluster);
    var publication = PublicationFields.add(fields, Gateway::publication);
    var kind = fields.optional("kind", Scalars.TEXT, Gateway::kind);
    var implementation = fields.optional("implementation", Scalars.TEXT, Gateway::implementation);
    var listeners =
        fields.withDefault(
            "listeners", KeyedCodec.of(listener(), Listener::name), List.of(), Gateway::listeners);
    var certificates = fields.stated("certificates", Scalars.ID, it -> it.tls().certificates());
    var issuer = fields.optional("issuer", Scalars.TEXT, it -> it.tls().issuer());
    var description = DescriptionFields.add(fields, title, Gateway::description);
    return fields.into(v ->
        Optional.of(
            new Gateway(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(publication),
                v.get(kind),
                v.get(implementation),
                v.get(listeners),
                new GatewayTls(v.get(certificates), v.get(issuer)))));
  }

  private static Codec<Listener> listener() {
    Codec<Listener> brief =
        new MappedCodec<>(
            Scalars.PORT,
            (port, place, node) -> Optional.of(plain(place.key(), port)),
            Listener::port,
            Scalars.PORT.schema());
    Fields<Listener> fields = new Fields<>();
    var port = fields.required("port", Scalars.PORT, it -> Optional.of(it.port()));
    var protocol = fields.optional("protocol", Scalars.TEXT, Listener::protocol);
    var hostname = fields.optional("hostname", Scalars.NAME, Listener::hostname);
    var mode = fields.optional("mode", Scalars.TEXT, Listener::mode);
    var certificates = fields.stated("certificates", Scalars.ID, Listener::certificates);
    var allowedRoutes =
        fields.withDefault(
            "allowedRoutes", PlainCodec.FIELDS, PlainValue.Fields.EMPTY, Listener::allowedRoutes);
    var redirect = fields.optional("redirect", Scalars.FLAG, Listener::redirect);
    Codec<Listener> full =
        fields.into(v ->
            v.get(port)
                .map(known ->
                    new Listener(
                        v.place().key(),
                        known,
                        v.get(protocol),
                        v.get(hostname),
                        v.get(mode),
                        v.get(certificates),
                        v.get(allowedRoutes),
                        v.get(redirect))));
    return ShortForm.scalar(brief, it -> it.equals(plain(it.name(), it.port())), full);
  }

  private static Listener plain(String name, Port port) {
    return new Listener(
        name,
        port,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stated.unknown(),
        PlainValue.Fields.EMPTY,
        Optional.empty());
  }

  private static Codec<Service> service() {
    Fields<Service> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Service::description);
    var cluster = fields.optional("cluster", Scalars.ID, Service::cluster);
    var publication = PublicationFields.add(fields, Service::publication);
    var type = fields.optional("type", Scalars.TEXT, Service::type);
    var ports = fields.withDefault("ports", PortCodecs.PORTS, List.of(), Service::ports);
    var selector = fields.map("selector", MapCodec.ofText(Scalars.TEXT), Service::selector);
    var dns = fields.optional("dns", DnsCodecs.SERVICE, Service::dns);
    var backends = fields.list("backends", Scalars.TARGET, Service::backends);
    var interfaces =
        fields.withDefault(
            "interfaces", InterfaceCodecs.INTERFACES, List.of(), Service::interfaces);
    var description = DescriptionFields.add(fields, title, Service::description);
    return fields.into(v ->
        Optional.of(
            new Service(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(publication),
                v.get(type),
                v.get(ports),
                v.get(selector),
                v.get(dns),
                v.get(backends),
                v.get(interfaces))));
  }

  private static Codec<Certificate> certificate() {
    Fields<Certificate> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Certificate::description);
    var cluster = fields.optional("cluster", Scalars.ID, Certificate::cluster);
    var namespace = fields.optional("namespace", Scalars.TEXT, Certificate::namespace);
    var secret = fields.optional("secret", Scalars.TEXT, Certificate::secret);
    var dnsNames = fields.list("dnsNames", Scalars.NAME, Certificate::dnsNames);
    var issuer = fields.optional("issuer", Scalars.TEXT, Certificate::issuer);
    var description = DescriptionFields.add(fields, title, Certificate::description);
    return fields.into(v ->
        Optional.of(
            new Certificate(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(namespace),
                v.get(secret),
                v.get(dnsNames),
                v.get(issuer))));
  }
}
