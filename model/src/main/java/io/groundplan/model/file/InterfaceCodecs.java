package io.groundplan.model.file;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.TaggedSegments;
import io.groundplan.model.topology.VlanLink;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Codecs of interfaces; a machine with one link may carry their keys itself. */
final class InterfaceCodecs {

  /** The interfaces of a machine by name. */
  static final Codec<List<NetworkInterface>> INTERFACES =
      new KeyedCodec<>(named(), NetworkInterface::key, InterfaceName::parse);

  private static final Pattern VLAN_NAME = Pattern.compile(".+\\.\\d{1,4}");

  private InterfaceCodecs() {}

  private static Codec<NetworkInterface> named() {
    Fields<NetworkInterface> fields = new Fields<>();
    var read = add(fields, Function.identity());
    return fields.into(
        v -> Optional.of(read.apply(v, Optional.of(InterfaceName.parse(v.place().key())))));
  }

  /** Adds the keys of an interface to those of its owner. */
  static <R> BiFunction<Values, Optional<InterfaceName>, NetworkInterface> add(
      Fields<R> fields, Function<R, NetworkInterface> get) {
    Function<R, Attachment> attachment = get.andThen(NetworkInterface::attachment);
    var segment = fields.optional("segment", Scalars.ID, it -> attachment.apply(it).segment());
    var tagged =
        fields.withDefault(
            "tagged", tagged(), TaggedSegments.NONE, it -> attachment.apply(it).tagged());
    var tunnel = fields.optional("tunnel", Scalars.ID, it -> attachment.apply(it).tunnel());
    var peer = fields.optional("attach", Scalars.REFERENCE, it -> attachment.apply(it).peer());
    var addresses =
        fields.stated("addresses", AssignmentCodecs.ASSIGNMENT, it -> get.apply(it).addresses());
    var publicAddress =
        fields.optional(
            "publicAddress", Scalars.PUBLIC_ADDRESS, it -> get.apply(it).publicAddress());
    var gateway =
        fields.stated("gateway", Scalars.ADDRESS_REFERENCE, it -> get.apply(it).gateway());
    var mtu = fields.optional("mtu", Scalars.MTU, it -> get.apply(it).mtu());
    var link = LinkFields.add(fields, it -> get.apply(it).link());
    return (v, name) ->
        new NetworkInterface(
            name,
            new Attachment(v.get(segment), v.get(tagged), v.get(tunnel), v.get(peer)),
            v.get(addresses),
            v.get(publicAddress),
            v.get(gateway),
            v.get(mtu),
            vlanByName(v.get(link), name));
  }

  /** A name such as {@code bond0.20} says that the link is a VLAN. */
  private static Link vlanByName(Link link, Optional<InterfaceName> name) {
    boolean said = name.isPresent() && VLAN_NAME.matcher(name.get().toString()).matches();
    return said && link.kind() instanceof PhysicalLink
        ? new Link(
            new VlanLink(Optional.empty(), Optional.empty()),
            link.mac(),
            link.driver(),
            link.busPath(),
            link.selector())
        : link;
  }

  private static Codec<TaggedSegments> tagged() {
    Codec<List<ElementId>> ids = new ListCodec<>(Scalars.ID);
    Codec<TaggedSegments> all =
        MappedCodec.of(Scalars.TEXT, word -> TaggedSegments.ALL, tagged -> "all");
    Codec<TaggedSegments> some =
        MappedCodec.of(ids, read -> new TaggedSegments(false, read), TaggedSegments::segments);
    return new ShortForm<>(
        node -> node.resolved() instanceof YamlNode.Scalar text && text.value().equals("all"),
        all,
        TaggedSegments::all,
        some);
  }
}
