package io.groundplan.export.metallb;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.topology.PlainValue;
import java.util.List;

/**
 * Which nodes answer ARP and neighbour discovery for a pool.
 *
 * @param metadata what it is called
 * @param pool name of the pool
 * @param nodeSelectors one must match; all nodes if empty
 * @param interfaces names of links; all if empty
 */
record L2Advertisement(
    ObjectMetadata metadata,
    String pool,
    List<LabelSelector> nodeSelectors,
    List<String> interfaces)
    implements Manifest {

  L2Advertisement {
    nodeSelectors = List.copyOf(nodeSelectors);
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public String apiVersion() {
    return "metallb.io/v1beta1";
  }

  @Override
  public String kind() {
    return "L2Advertisement";
  }

  @Override
  public PlainValue.Fields spec() {
    return new PlainFields()
        .texts("ipAddressPools", List.of(pool))
        .items("nodeSelectors", nodeSelectors.stream().map(LabelSelector::fields).toList())
        .texts("interfaces", interfaces)
        .toFields();
  }
}
