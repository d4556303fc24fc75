package io.groundplan.model.file;

import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.Subnet;
import java.util.Optional;

/** Codecs of subnets and what is leased in them. */
final class SubnetCodecs {

  static final Codec<Subnet> SUBNET = subnet();

  private SubnetCodecs() {}

  private static Codec<Subnet> subnet() {
    Fields<Subnet> fields = new Fields<>();
    var prefix = fields.required("prefix", Scalars.PREFIX, subnet -> Optional.of(subnet.prefix()));
    var gateway = fields.stated("gateway", Scalars.ADDRESS_REFERENCE, Subnet::gateway);
    var dhcp = fields.withDefault("dhcp", dhcp(), DhcpScope.UNKNOWN, Subnet::dhcp);
    var reserved = fields.list("reserved", Scalars.RANGE, Subnet::reserved);
    var slaac = fields.optional("slaac", Scalars.FLAG, Subnet::slaac);
    Codec<Subnet> full =
        fields.into(v ->
            v.get(prefix)
                .map(known ->
                    new Subnet(known, v.get(gateway), v.get(dhcp), v.get(reserved), v.get(slaac))));
    return ShortForm.scalar(
        MappedCodec.of(Scalars.PREFIX, Subnet::of, Subnet::prefix),
        subnet -> subnet.equals(Subnet.of(subnet.prefix())),
        full);
  }

  private static Codec<DhcpScope> dhcp() {
    Fields<DhcpScope> fields = new Fields<>();
    var ranges = fields.stated("ranges", Scalars.RANGE, DhcpScope::ranges);
    var server = fields.optional("server", Scalars.REFERENCE, DhcpScope::server);
    Codec<DhcpScope> full =
        fields.into(v -> Optional.of(new DhcpScope(v.get(ranges), v.get(server))));
    return ShortForm.unlessMap(
        MappedCodec.of(
            new StatedCodec<>(new ListCodec<>(Scalars.RANGE)),
            known -> new DhcpScope(known, Optional.empty()),
            DhcpScope::ranges),
        scope -> scope.server().isEmpty(),
        full);
  }
}
