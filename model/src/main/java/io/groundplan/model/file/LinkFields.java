package io.groundplan.model.file;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.LinkKind;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The keys that say what kind of link an interface is. */
final class LinkFields {

  /** The modes of Linux's bonding driver, which are Talos's. */
  private static final List<String> MODES =
      List.of(
          "balance-rr",
          "active-backup",
          "balance-xor",
          "broadcast",
          "802.3ad",
          "balance-tlb",
          "balance-alb");

  private LinkFields() {}

  static <R> Fields.Field<Link> add(Fields<R> fields, Function<R, Link> get) {
    var mac = fields.optional("mac", Scalars.MAC, it -> get.apply(it).mac());
    var driver = fields.optional("driver", Scalars.TEXT, it -> get.apply(it).driver());
    var busPath = fields.optional("busPath", Scalars.TEXT, it -> get.apply(it).busPath());
    var selector =
        fields.withDefault(
            "selector", PlainCodec.FIELDS, PlainValue.Fields.EMPTY, it -> get.apply(it).selector());
    var vlan =
        fields.optional("vlan", Scalars.VLAN, it -> vlanOf(get.apply(it)).flatMap(VlanLink::vlan));
    var parent =
        fields.optional(
            "parent", Scalars.INTERFACE, it -> vlanOf(get.apply(it)).flatMap(VlanLink::parent));
    var dummy =
        fields.optional(
            "dummy",
            Scalars.FLAG,
            it -> get.apply(it).kind() instanceof DummyLink ? Optional.of(true) : Optional.empty());
    var bond =
        fields.optional(
            "bond",
            bond(),
            it ->
                get.apply(it).kind() instanceof BondLink link
                    ? Optional.of(link)
                    : Optional.empty());
    var bridge =
        fields.optional(
            "bridge",
            bridge(),
            it ->
                get.apply(it).kind() instanceof BridgeLink link
                    ? Optional.of(link)
                    : Optional.empty());
    return v -> {
      Optional<LinkKind> virtual = v.get(dummy).filter(it -> it).map(it -> new DummyLink());
      Optional<LinkKind> tagged =
          v.get(vlan).isPresent() || v.get(parent).isPresent()
              ? Optional.of(new VlanLink(v.get(vlan), v.get(parent)))
              : Optional.empty();
      SequencedMap<String, LinkKind> kinds = new LinkedHashMap<>();
      v.get(bond).ifPresent(it -> kinds.put("bond", it));
      v.get(bridge).ifPresent(it -> kinds.put("bridge", it));
      virtual.ifPresent(it -> kinds.put("dummy", it));
      tagged.ifPresent(it -> kinds.put("vlan", it));
      reportSeveral(v, List.copyOf(kinds.keySet()));
      LinkKind chosen = kinds.isEmpty() ? new PhysicalLink() : kinds.firstEntry().getValue();
      return new Link(chosen, v.get(mac), v.get(driver), v.get(busPath), v.get(selector));
    };
  }

  /** A link of several kinds is taken for the first of them. */
  private static void reportSeveral(Values values, List<String> kinds) {
    if (kinds.size() > 1) {
      ReadingPlace place = values.place();
      place
          .reading()
          .report(
              ReaderCodes.INTERFACE_DEFINED_TWICE,
              place.subject(),
              values.position(),
              "%s is a %s at once; give each a name of its own"
                  .formatted(title(place.subject()), String.join(" and a ", kinds)),
              List.of());
    }
  }

  private static String title(Subject subject) {
    return subject.path().isSelf()
        ? subject.element().map(ElementId::toString).orElse("the interface")
        : subject.path().keys().getLast();
  }

  private static Optional<VlanLink> vlanOf(Link link) {
    return link.kind() instanceof VlanLink vlan ? Optional.of(vlan) : Optional.empty();
  }

  private static Codec<BridgeLink> bridge() {
    Fields<BridgeLink> fields = new Fields<>();
    var links = fields.stated("links", Scalars.INTERFACE, BridgeLink::links);
    var vlanAware = fields.optional("vlanAware", Scalars.FLAG, BridgeLink::vlanAware);
    var stp = fields.optional("stp", Scalars.FLAG, BridgeLink::stp);
    return fields.into(
        v -> Optional.of(new BridgeLink(v.get(links), v.get(vlanAware), v.get(stp))));
  }

  /** Mode and links are ours; every other key passes through to Talos's BondConfig. */
  private static Codec<BondLink> bond() {
    return new MappedCodec<>(
        PlainCodec.FIELDS,
        (read, place, node) -> {
          LinkedHashMap<String, PlainValue> options = new LinkedHashMap<>(read.values());
          options.remove("mode");
          options.remove("links");
          Optional<String> mode = read.textAt("mode");
          if (mode.isEmpty()) {
            return place.expected("a bond with a mode, such as {mode: 802.3ad, links: []}", node);
          }
          checkMode(place, node, mode.get());
          return Optional.of(
              new BondLink(mode.get(), links(place, node), new PlainValue.Fields(options)));
        },
        LinkFields::bondFields,
        Schema.of("type", "object", "required", List.of("mode", "links")));
  }

  /** Another mode is reported and kept: that there is a bond is known all the same. */
  private static void checkMode(ReadingPlace place, YamlNode bond, String mode) {
    boolean isLeftOpen = mode.contains("${");
    if (!MODES.contains(mode)
        && !isLeftOpen
        && bond.resolved() instanceof YamlNode.Mapping mapping) {
      Optional.ofNullable(mapping.effective().get("mode"))
          .ifPresent(entry ->
              place.then("mode").expected("one of " + String.join(", ", MODES), entry.value()));
    }
  }

  private static List<InterfaceName> links(ReadingPlace place, YamlNode bond) {
    if (!(bond.resolved() instanceof YamlNode.Mapping mapping)) {
      return List.of();
    }
    return Optional.ofNullable(mapping.effective().get("links"))
        .flatMap(
            entry -> new ListCodec<>(Scalars.INTERFACE).decode(entry.value(), place.then("links")))
        .orElse(List.of());
  }

  private static PlainValue.Fields bondFields(BondLink bond) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    fields.put("mode", new PlainValue.Text(bond.mode()));
    fields.put("links", new ListCodec<>(Scalars.INTERFACE).encode(bond.links()));
    fields.putAll(bond.options().values());
    return new PlainValue.Fields(fields);
  }
}
