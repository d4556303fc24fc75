package io.groundplan.model.file;

import io.groundplan.model.topology.Announcement;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Codecs of virtual IPs and load-balancer pools. */
final class BalancingCodecs {

  static final Codec<VirtualIp> VIRTUAL_IP = virtualIp();
  static final Codec<LoadBalancerPool> POOL = pool();

  private BalancingCodecs() {}

  private static Codec<VirtualIp> virtualIp() {
    Fields<VirtualIp> fields = new Fields<>();
    var title = DescriptionFields.title(fields, VirtualIp::description);
    var cluster = fields.optional("cluster", Scalars.ID, VirtualIp::cluster);
    var kind = fields.optional("kind", Scalars.word(VirtualIpKind.class), VirtualIp::kind);
    var addresses = fields.stated("addresses", Scalars.ADDRESS, VirtualIp::addresses);
    var members = fields.stated("members", SelectorCodecs.NODES, VirtualIp::members);
    var link = fields.optional("link", Scalars.INTERFACE, VirtualIp::link);
    var secret = fields.optional("secret", Scalars.TEXT, VirtualIp::secret);
    var description = DescriptionFields.add(fields, title, VirtualIp::description);
    return fields.into(v ->
        Optional.of(
            new VirtualIp(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(kind),
                v.get(addresses),
                v.get(members),
                v.get(link),
                v.get(secret))));
  }

  private static Codec<LoadBalancerPool> pool() {
    Fields<LoadBalancerPool> fields = new Fields<>();
    var title = DescriptionFields.title(fields, LoadBalancerPool::description);
    var cluster = fields.optional("cluster", Scalars.ID, LoadBalancerPool::cluster);
    var ranges = fields.stated("ranges", Scalars.RANGE, LoadBalancerPool::ranges);
    var announce = fields.optional("announce", announcement(), LoadBalancerPool::announcement);
    var loadBalancer =
        fields.optional("loadBalancer", Scalars.TEXT, LoadBalancerPool::loadBalancer);
    var autoAssign = fields.optional("autoAssign", Scalars.FLAG, LoadBalancerPool::autoAssign);
    var firstLast =
        fields.optional("allowFirstLastIps", Scalars.TEXT, LoadBalancerPool::allowFirstLastIps);
    var selector =
        fields.withDefault(
            "serviceSelector",
            PlainCodec.FIELDS,
            PlainValue.Fields.EMPTY,
            LoadBalancerPool::serviceSelector);
    var description = DescriptionFields.add(fields, title, LoadBalancerPool::description);
    return fields.into(v ->
        Optional.of(
            new LoadBalancerPool(
                v.place().element(),
                v.get(description),
                v.get(cluster),
                v.get(ranges),
                v.get(announce),
                v.get(loadBalancer),
                v.get(autoAssign),
                v.get(firstLast),
                v.get(selector))));
  }

  /** The two ways of announcing, as words. */
  private enum Way {
    L2,
    BGP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Codec<Announcement> announcement() {
    Codec<Announcement> brief =
        MappedCodec.of(
            new StatedCodec<>(new ListCodec<>(Scalars.word(Way.class))),
            BalancingCodecs::everywhere,
            BalancingCodecs::ways);
    Fields<Announcement> fields = new Fields<>();
    var layer2 = fields.optional("l2", layer2(), Announcement::layer2);
    var bgp = fields.optional("bgp", bgp(), Announcement::bgp);
    Codec<Announcement> full =
        fields.into(v -> Optional.of(new Announcement(v.get(layer2), v.get(bgp))));
    return ShortForm.unlessMap(
        brief,
        it ->
            it.layer2().stream().allMatch(Layer2Announcement.EVERYWHERE::equals)
                && it.bgp().stream().allMatch(BgpAnnouncement.EVERYWHERE::equals),
        full);
  }

  private static Announcement everywhere(Stated<Way> ways) {
    return new Announcement(
        ways.values().contains(Way.L2)
            ? Optional.of(Layer2Announcement.EVERYWHERE)
            : Optional.empty(),
        ways.values().contains(Way.BGP)
            ? Optional.of(BgpAnnouncement.EVERYWHERE)
            : Optional.empty());
  }

  private static Stated<Way> ways(Announcement announcement) {
    List<Way> ways = new ArrayList<>();
    announcement.layer2().ifPresent(way -> ways.add(Way.L2));
    announcement.bgp().ifPresent(way -> ways.add(Way.BGP));
    return Stated.of(ways);
  }

  private static Codec<Layer2Announcement> layer2() {
    Fields<Layer2Announcement> fields = new Fields<>();
    var nodes = fields.list("nodes", SelectorCodecs.NODES, Layer2Announcement::nodes);
    var interfaces = fields.list("interfaces", Scalars.TEXT, Layer2Announcement::interfaces);
    return fields.into(v -> Optional.of(new Layer2Announcement(v.get(nodes), v.get(interfaces))));
  }

  private static Codec<BgpAnnouncement> bgp() {
    Fields<BgpAnnouncement> fields = new Fields<>();
    var peers = fields.list("peers", Scalars.ADDRESS_REFERENCE, BgpAnnouncement::peers);
    var communities = fields.list("communities", Scalars.TEXT, BgpAnnouncement::communities);
    var preference =
        fields.optional("localPreference", Scalars.NUMBER, BgpAnnouncement::localPreference);
    var aggregate = fields.optional("aggregate", Scalars.NUMBER, BgpAnnouncement::aggregate);
    return fields.into(v ->
        Optional.of(
            new BgpAnnouncement(
                v.get(peers), v.get(communities), v.get(preference), v.get(aggregate))));
  }
}
