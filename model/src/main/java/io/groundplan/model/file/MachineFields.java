package io.groundplan.model.file;

import io.groundplan.model.topology.HostNetworking;
import io.groundplan.model.topology.HostServices;
import io.groundplan.model.topology.MachineIdentity;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Place;
import io.groundplan.model.topology.RoutingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys that devices and nodes have alike. */
final class MachineFields {

  private MachineFields() {}

  static <R> Fields.Field<MachineSettings> add(Fields<R> fields, Function<R, MachineSettings> get) {
    var place = place(fields, get.andThen(MachineSettings::place));
    var identity = identity(fields, get.andThen(MachineSettings::identity));
    var own =
        InterfaceCodecs.add(
            fields, get.andThen(MachineSettings::interfaces).andThen(MachineFields::unnamed));
    var named =
        fields.withDefault(
            "interfaces",
            InterfaceCodecs.INTERFACES,
            List.of(),
            get.andThen(MachineSettings::interfaces).andThen(MachineFields::named));
    var networking = networking(fields, get.andThen(MachineSettings::networking));
    var offers = offers(fields, get.andThen(MachineSettings::offers));
    return v -> {
      List<NetworkInterface> interfaces = new ArrayList<>();
      NetworkInterface alone = own.apply(v, Optional.empty());
      if (!alone.equals(NetworkInterface.of(Optional.empty()))) {
        interfaces.add(alone);
      }
      interfaces.addAll(v.get(named));
      return new MachineSettings(
          v.get(place), v.get(identity), interfaces, v.get(networking), v.get(offers));
    };
  }

  private static NetworkInterface unnamed(List<NetworkInterface> interfaces) {
    return interfaces.stream()
        .filter(link -> link.name().isEmpty())
        .findFirst()
        .orElse(NetworkInterface.of(Optional.empty()));
  }

  private static List<NetworkInterface> named(List<NetworkInterface> interfaces) {
    return interfaces.stream().filter(link -> link.name().isPresent()).toList();
  }

  private static <R> Fields.Field<Place> place(Fields<R> fields, Function<R, Place> get) {
    var site = fields.optional("site", Scalars.ID, it -> get.apply(it).site());
    var host = fields.optional("host", Scalars.ID, it -> get.apply(it).host());
    return v -> new Place(v.get(site), v.get(host));
  }

  private static <R> Fields.Field<MachineIdentity> identity(
      Fields<R> fields, Function<R, MachineIdentity> get) {
    var hostname = fields.optional("hostname", Scalars.NAME, it -> get.apply(it).hostname());
    var model = fields.optional("model", Scalars.TEXT, it -> get.apply(it).model());
    var product = fields.optional("product", Scalars.TEXT, it -> get.apply(it).product());
    return v -> new MachineIdentity(v.get(hostname), v.get(model), v.get(product));
  }

  private static <R> Fields.Field<HostNetworking> networking(
      Fields<R> fields, Function<R, HostNetworking> get) {
    var routes = fields.list("routes", HostCodecs.ROUTE, it -> get.apply(it).routes());
    var forwarding = fields.optional("forwarding", Scalars.FLAG, it -> get.apply(it).forwarding());
    var resolvers = ResolverFields.add(fields, get.andThen(HostNetworking::resolvers));
    var timeServers =
        fields.stated("timeServers", Scalars.ADDRESS_REFERENCE, it -> get.apply(it).timeServers());
    var hosts =
        fields.withDefault("hosts", HostCodecs.HOSTS, List.of(), it -> get.apply(it).hosts());
    var rules =
        fields.withDefault(
            "routingRules",
            HostCodecs.ROUTING_RULES,
            List.of(),
            it -> get.apply(it).policy().rules());
    var blackholes =
        fields.list("blackholes", Scalars.NETWORK, it -> get.apply(it).policy().blackholes());
    return v ->
        new HostNetworking(
            v.get(routes),
            v.get(forwarding),
            v.get(resolvers),
            v.get(timeServers),
            v.get(hosts),
            new RoutingPolicy(v.get(rules), v.get(blackholes)));
  }

  private static <R> Fields.Field<HostServices> offers(
      Fields<R> fields, Function<R, HostServices> get) {
    var ports =
        fields.withDefault("ports", PortCodecs.PORTS, List.of(), it -> get.apply(it).ports());
    var nat = fields.withDefault("nat", NatCodecs.NAT, Nat.NONE, it -> get.apply(it).nat());
    var bgp = fields.list("bgp", HostCodecs.BGP, it -> get.apply(it).bgp());
    var dns = fields.optional("dns", DnsCodecs.SERVICE, it -> get.apply(it).dns());
    var firewall = fields.optional("firewall", HostCodecs.FIREWALL, it -> get.apply(it).firewall());
    var expose =
        fields.withDefault(
            "expose", ExposureCodecs.EXPOSE, List.of(), it -> get.apply(it).expose());
    return v ->
        new HostServices(
            v.get(ports), v.get(nat), v.get(bgp), v.get(dns), v.get(firewall), v.get(expose));
  }
}
