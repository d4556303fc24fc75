package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import java.util.List;

/**
 * Which services' addresses are announced (CiliumBGPAdvertisement). Peers hear it by its label.
 *
 * @param apiVersion {@code cilium.io/v2} since Cilium 1.18
 * @param pool whose services
 * @param way how they are announced
 */
record CiliumBgpAdvertisement(String apiVersion, LoadBalancerPool pool, BgpAnnouncement way)
    implements Manifest {

  /** The label by which peers choose what they hear. */
  static final String LABEL = "advertise";

  /**
   * Selects every service: without a selector Cilium announces none, and there is no other word for
   * all than a label that nobody has.
   */
  private static final LabelSelector ALL =
      LabelSelector.of(
          new LabelSelector.Expression("groundplan/never", "NotIn", List.of("announced")));

  @Override
  public String kind() {
    return "CiliumBGPAdvertisement";
  }

  @Override
  public ObjectMetadata metadata() {
    return ObjectMetadata.named(pool.exportedName()).labelled(LABEL, pool.exportedName());
  }

  @Override
  public PlainValue.Fields spec() {
    PlainValue.Fields selector =
        pool.serviceSelector().isEmpty() ? ALL.fields() : pool.serviceSelector();
    PlainValue.Fields advertisement =
        new PlainFields()
            .text("advertisementType", "Service")
            .fields("service", service())
            .fields("selector", selector)
            .fields(
                "attributes",
                new PlainFields()
                    .fields("communities", communities())
                    .number("localPreference", way.localPreference()))
            .toFields();
    return new PlainFields().items("advertisements", List.of(advertisement)).toFields();
  }

  private PlainFields service() {
    PlainFields service = new PlainFields().texts("addresses", List.of("LoadBalancerIP"));
    way.aggregate().ifPresent(length -> service.number("aggregationLength" + family(), length));
    return service;
  }

  /** The aggregate is a prefix length, which fits one family. */
  private String family() {
    boolean ipv6 =
        pool.ranges().values().stream()
            .allMatch(range -> range.range().family() == AddressFamily.IPV6);
    return ipv6 ? "IPv6" : "IPv4";
  }

  /** Large communities have three parts (RFC 8092), standard ones two or one (RFC 1997). */
  private PlainFields communities() {
    return new PlainFields()
        .texts("standard", way.communities().stream().filter(it -> parts(it) == 2).toList())
        .texts("wellKnown", way.communities().stream().filter(it -> parts(it) == 1).toList())
        .texts("large", way.communities().stream().filter(it -> parts(it) > 2).toList());
  }

  private static long parts(String community) {
    return community.chars().filter(character -> character == ':').count() + 1;
  }
}
