package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;

/**
 * Addresses for services (CiliumLoadBalancerIPPool).
 *
 * @param apiVersion {@code cilium.io/v2} since Cilium 1.18
 * @param pool what it is made from
 */
record CiliumLoadBalancerIpPool(String apiVersion, LoadBalancerPool pool) implements Manifest {

  @Override
  public String kind() {
    return "CiliumLoadBalancerIPPool";
  }

  @Override
  public ObjectMetadata metadata() {
    return ObjectMetadata.named(pool.exportedName());
  }

  @Override
  public PlainValue.Fields spec() {
    PlainValue.Fields own =
        new PlainFields()
            .items(
                "blocks",
                pool.ranges().values().stream().map(CiliumLoadBalancerIpPool::block).toList())
            .text("allowFirstLastIPs", pool.allowFirstLastIps())
            .fields("serviceSelector", pool.serviceSelector())
            .toFields();
    return pool.description().spec().over(own);
  }

  /** A prefix stays one: first and last address of a prefix count as such, those of a range not. */
  private static PlainValue.Fields block(AddressRange range) {
    return range
        .range()
        .asPrefix()
        .filter(prefix -> range.isPrefix())
        .map(prefix -> new PlainFields().text("cidr", prefix))
        .orElseGet(() ->
            new PlainFields()
                .text("start", range.range().first())
                .text("stop", range.range().last()))
        .toFields();
  }
}
