package io.groundplan.app.palette;

import io.groundplan.app.tool.Placeable;
import io.groundplan.app.words.Words;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Resolvers;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.TalosSettings;
import io.groundplan.model.topology.VirtualIp;
import java.util.List;
import java.util.Optional;

/**
 * One kind of thing that the palette offers.
 *
 * @param key of its name among the words, and id of its button
 * @param kind its icon
 * @param placeable how it is put on the drawing
 */
public record PaletteEntry(String key, ItemKind kind, Placeable placeable) {
  private static final int POOL_ADDRESSES = 6;

  /**
   * A heading with what stands below it.
   *
   * @param key of the heading among the words
   */
  public record Group(String key, List<PaletteEntry> entries) {}

  /** What people call it. */
  public String title() {
    return Words.of("palette." + key);
  }

  /** Everything that can be put on a drawing. */
  public static List<Group> groups() {
    return List.of(
        new Group("places", List.of(new PaletteEntry("site", ItemKind.SITE, newSite()))),
        new Group(
            "network",
            List.of(
                new PaletteEntry("segment", ItemKind.SEGMENT, newSegment()),
                device("router", ItemKind.ROUTER),
                device("switch", ItemKind.SWITCH),
                new PaletteEntry("dns-server", ItemKind.DNS_SERVER, newDnsServer()))),
        new Group(
            "machines",
            List.of(
                node("control-plane", ItemKind.CONTROL_PLANE, MachineType.CONTROLPLANE),
                node("worker", ItemKind.WORKER, MachineType.WORKER),
                device("hypervisor", ItemKind.HYPERVISOR),
                device("nas", ItemKind.NAS),
                device("client", ItemKind.CLIENT))),
        new Group(
            "cluster",
            List.of(
                new PaletteEntry(
                    "virtual-ip",
                    ItemKind.VIRTUAL_IP,
                    new NewAddressHolder("api", VirtualIp.class, 1, PaletteEntry::virtualIp)),
                new PaletteEntry(
                    "pool",
                    ItemKind.POOL,
                    new NewAddressHolder(
                        "pool", LoadBalancerPool.class, POOL_ADDRESSES, PaletteEntry::pool)))));
  }

  private static PaletteEntry node(String key, ItemKind kind, MachineType type) {
    return new PaletteEntry(
        key,
        kind,
        new NewMachine(
            key,
            machine -> machine instanceof Node node && node.type().equals(Optional.of(type)),
            (id, settings) ->
                new Node(
                    id,
                    Description.EMPTY,
                    Optional.of(type),
                    Optional.empty(),
                    settings,
                    TalosSettings.UNKNOWN)));
  }

  private static PaletteEntry device(String word, ItemKind kind) {
    return new PaletteEntry(
        word,
        kind,
        new NewMachine(
            word,
            machine -> machine instanceof Device device && device.isKind(word),
            (id, settings) -> new Device(id, Description.EMPTY, Optional.of(word), settings)));
  }

  private static Placeable newDnsServer() {
    DnsService silent =
        new DnsService(Optional.empty(), List.of(), List.of(), List.of(), Stated.unknown());
    return new NewMachine(
        "dns",
        PaletteEntry::answersNames,
        (id, settings) ->
            new Device(
                id,
                Description.EMPTY,
                Optional.of("server"),
                settings.withOffers(settings.offers().withDns(Optional.of(silent)))));
  }

  private static boolean answersNames(Machine machine) {
    return machine.machine().offers().dns().isPresent();
  }

  private static Placeable newSite() {
    return new NewPlace(
        "site",
        Site.class,
        (id, around) ->
            new Site(
                id,
                Description.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                around));
  }

  private static Placeable newSegment() {
    return new NewPlace(
        "segment",
        Segment.class,
        (id, site) ->
            new Segment(
                id,
                Description.EMPTY,
                Stated.unknown(),
                Optional.empty(),
                Optional.empty(),
                Resolvers.UNKNOWN,
                site,
                Optional.empty()));
  }

  private static VirtualIp virtualIp(ElementId id, List<IpAddress> row) {
    return new VirtualIp(
        id,
        Description.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Stated.of(row),
        Stated.unknown(),
        Optional.empty(),
        Optional.empty());
  }

  private static LoadBalancerPool pool(ElementId id, List<IpAddress> row) {
    IpRange range = new IpRange(row.getFirst(), row.getLast());
    return LoadBalancerPool.of(id, Stated.single(AddressRange.of(range)));
  }
}
