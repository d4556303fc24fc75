package io.groundplan.model.file;

import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import java.util.Optional;

/** Codecs of places: sites, providers, segments. */
final class PlaceCodecs {

  static final Codec<Site> SITE = site();
  static final Codec<Provider> PROVIDER = provider();
  static final Codec<Segment> SEGMENT = segment();

  private PlaceCodecs() {}

  private static Codec<Site> site() {
    Fields<Site> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Site::description);
    var kind = fields.optional("kind", Scalars.TEXT, Site::kind);
    var location = fields.optional("location", Scalars.TEXT, Site::location);
    var provider = fields.optional("provider", Scalars.TEXT, Site::provider);
    var site = fields.optional("site", Scalars.ID, Site::site);
    var description = DescriptionFields.add(fields, title, Site::description);
    return fields.into(v ->
        Optional.of(
            new Site(
                v.place().element(),
                v.get(description),
                v.get(kind),
                v.get(location),
                v.get(provider),
                v.get(site))));
  }

  private static Codec<Provider> provider() {
    Fields<Provider> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Provider::description);
    var hostname = fields.optional("hostname", Scalars.NAME, Provider::hostname);
    var dns = fields.optional("dns", DnsCodecs.SERVICE, Provider::dns);
    var description = DescriptionFields.add(fields, title, Provider::description);
    return fields.into(v ->
        Optional.of(
            new Provider(v.place().element(), v.get(description), v.get(hostname), v.get(dns))));
  }

  private static Codec<Segment> segment() {
    Fields<Segment> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Segment::description);
    var subnets = fields.stated("subnets", SubnetCodecs.SUBNET, Segment::subnets);
    var vlan = fields.optional("vlan", Scalars.VLAN, Segment::vlan);
    var mtu = fields.optional("mtu", Scalars.MTU, Segment::mtu);
    var resolvers = ResolverFields.add(fields, Segment::resolvers);
    var site = fields.optional("site", Scalars.ID, Segment::site);
    var uplink = fields.optional("uplink", Scalars.FLAG, Segment::uplink);
    var description = DescriptionFields.add(fields, title, Segment::description);
    return fields.into(v ->
        Optional.of(
            new Segment(
                v.place().element(),
                v.get(description),
                v.get(subnets),
                v.get(vlan),
                v.get(mtu),
                v.get(resolvers),
                v.get(site),
                v.get(uplink))));
  }
}
