package io.groundplan.export.metallb;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import java.util.List;

/**
 * How a pool is announced by BGP (BGPAdvertisement).
 *
 * @param namespace MetalLB's own
 * @param pool whose addresses
 * @param way how
 * @param peers names of the peers that hear it; all if empty
 */
record BgpAdvertisement(
    String namespace, LoadBalancerPool pool, BgpAnnouncement way, List<String> peers)
    implements Manifest {

  BgpAdvertisement {
    peers = List.copyOf(peers);
  }

  @Override
  public String apiVersion() {
    return "metallb.io/v1beta1";
  }

  @Override
  public String kind() {
    return "BGPAdvertisement";
  }

  @Override
  public ObjectMetadata metadata() {
    return ObjectMetadata.named(pool.exportedName(), namespace);
  }

  @Override
  public PlainValue.Fields spec() {
    boolean ipv6 =
        pool.ranges().values().stream()
            .allMatch(range -> range.range().family() == AddressFamily.IPV6);
    return new PlainFields()
        .texts("ipAddressPools", List.of(pool.exportedName()))
        .number(ipv6 ? "aggregationLengthV6" : "aggregationLength", way.aggregate())
        .number("localPref", way.localPreference())
        .texts("communities", way.communities().stream().map(BgpAdvertisement::community).toList())
        .texts("peers", peers)
        .toFields();
  }

  /** A large community has three parts and a word before them. */
  private static String community(String text) {
    boolean large = text.chars().filter(character -> character == ':').count() == 2;
    return large ? "large:" + text : text;
  }
}
