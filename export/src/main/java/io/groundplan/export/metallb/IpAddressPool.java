package io.groundplan.export.metallb;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import java.util.List;

/**
 * Addresses for services (IPAddressPool).
 *
 * @param namespace MetalLB's own; it refuses the object elsewhere
 * @param pool what it is made from
 */
record IpAddressPool(String namespace, LoadBalancerPool pool) implements Manifest {

  @Override
  public String apiVersion() {
    return "metallb.io/v1beta1";
  }

  @Override
  public String kind() {
    return "IPAddressPool";
  }

  @Override
  public ObjectMetadata metadata() {
    return ObjectMetadata.named(pool.exportedName(), namespace);
  }

  @Override
  public PlainValue.Fields spec() {
    PlainValue.Fields selector = pool.serviceSelector();
    List<PlainValue.Fields> selectors = selector.isEmpty() ? List.of() : List.of(selector);
    PlainValue.Fields own =
        new PlainFields()
            .texts("addresses", pool.ranges().values().stream().map(IpAddressPool::text).toList())
            .flag("autoAssign", pool.autoAssign())
            .fields("serviceAllocation", new PlainFields().items("serviceSelectors", selectors))
            .toFields();
    return pool.description().spec().over(own);
  }

  /** A prefix as it is, one address as its /32 or /128: MetalLB refuses a bare address. */
  private static String text(AddressRange range) {
    return range
        .range()
        .asPrefix()
        .filter(prefix -> range.isPrefix() || prefix.isHost())
        .map(IpPrefix::toString)
        .orElseGet(() -> range.range().first() + "-" + range.range().last());
  }
}
