package io.groundplan.app.inspector;

import io.groundplan.app.inspector.Property.Form;
import io.groundplan.app.inspector.Property.Group;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a segment is: its tag and MTU, and the addresses of its subnets. */
final class SubnetProperties {
  private SubnetProperties() {}

  static List<Property> links(Segment segment) {
    return List.of(
        new Property.Text(
            "vlan",
            Words.of("inspector.vlan"),
            segment.vlan().map(VlanId::toString).orElse(""),
            Form.ADDRESS,
            Subject.of(segment, KeyPath.of("vlan")),
            Words.of("inspector.unknown"),
            Optional.empty(),
            Rewrite.of(
                segment.id(),
                Segment.class,
                (found, text) ->
                    new Segment(
                        found.id(),
                        found.description(),
                        found.subnets(),
                        optional(text).map(VlanId::parse),
                        found.mtu(),
                        found.resolvers(),
                        found.site(),
                        found.uplink()))),
        new Property.Text(
            "mtu",
            Words.of("inspector.mtu"),
            segment.mtu().map(Mtu::toString).orElse(""),
            Form.ADDRESS,
            Subject.of(segment, KeyPath.of("mtu")),
            Words.of("inspector.unknown"),
            Optional.empty(),
            Rewrite.of(
                segment.id(),
                Segment.class,
                (found, text) -> found.withMtu(optional(text).map(Mtu::parse)))));
  }

  static List<Group> of(Segment segment) {
    List<Group> groups = new ArrayList<>();
    List<Subnet> subnets = segment.subnets().values();
    for (int i = 0; i < subnets.size(); i++) {
      groups.add(
          new Group(
              Words.of("inspector.subnet"),
              subnets.get(i).prefix().family().toString(),
              true,
              properties(segment, i, subnets.get(i))));
    }
    if (subnets.isEmpty()) {
      groups.add(new Group(Words.of("inspector.subnet"), "", true, List.of(firstPrefix(segment))));
    }
    return groups;
  }

  private static Property firstPrefix(Segment segment) {
    return new Property.Text(
        "0.prefix",
        Words.of("inspector.prefix"),
        "",
        Form.ADDRESS,
        Subject.of(segment, KeyPath.of("subnets")),
        Words.of("inspector.unknown"),
        Optional.empty(),
        Rewrite.of(
            segment.id(),
            Segment.class,
            (found, text) ->
                found.withSubnets(
                    optional(text)
                        .map(prefix -> Stated.single(Subnet.of(IpPrefix.parse(prefix))))
                        .orElse(found.subnets()))));
  }

  private static List<Property> properties(Segment segment, int index, Subnet subnet) {
    KeyPath path = KeyPath.of("subnets").then(index);
    return List.of(
        text(
            segment,
            index,
            "prefix",
            subnet.prefix().toString(),
            path.then("prefix"),
            (found, text) ->
                new Subnet(
                    IpPrefix.parse(text),
                    found.gateway(),
                    found.dhcp(),
                    found.reserved(),
                    found.slaac())),
        text(
            segment,
            index,
            "gateway",
            joined(subnet.gateway().values()),
            path.then("gateway"),
            (found, text) -> found.withGateway(stated(parts(text, AddressReference::parse)))),
        text(
            segment,
            index,
            "dhcp",
            joined(subnet.dhcp().ranges().values()),
            path.then("dhcp"),
            (found, text) ->
                found.withDhcp(
                    new DhcpScope(
                        stated(parts(text, AddressRange::parse)), found.dhcp().server()))),
        text(
            segment,
            index,
            "reserved",
            joined(subnet.reserved()),
            path.then("reserved"),
            (found, text) ->
                new Subnet(
                    found.prefix(),
                    found.gateway(),
                    found.dhcp(),
                    parts(text, AddressRange::parse),
                    found.slaac())));
  }

  private static Property text(
      Segment segment,
      int index,
      String key,
      String text,
      KeyPath path,
      BiFunction<Subnet, String, Subnet> change) {
    return new Property.Text(
        index + "." + key,
        Words.of("inspector." + key),
        text,
        Form.ADDRESS,
        Subject.of(segment, path),
        Words.of("inspector.unknown"),
        Optional.empty(),
        Rewrite.of(
            segment.id(),
            Segment.class,
            (found, written) -> {
              List<Subnet> subnets = new ArrayList<>(found.subnets().values());
              subnets.set(index, change.apply(subnets.get(index), written.strip()));
              return found.withSubnets(Stated.of(subnets));
            }));
  }

  static <T> List<T> parts(String text, Function<String, T> parse) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(part -> parse.apply(part.strip())).toList();
  }

  static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  static <T> Stated<T> stated(List<T> values) {
    return values.isEmpty() ? Stated.unknown() : Stated.of(values);
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text.strip()).filter(value -> !value.isEmpty());
  }
}
