package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Which nodes answer ARP and neighbour discovery for which services, on which links. It exists in
 * no other version than {@code v2alpha1}.
 *
 * @param metadata what it is called
 * @param serviceSelector all services if there is no field
 * @param nodeSelector all nodes if absent
 * @param interfaces regular expressions over the kernel's names of the links; all if empty
 */
record CiliumL2AnnouncementPolicy(
    ObjectMetadata metadata,
    PlainValue.Fields serviceSelector,
    Optional<LabelSelector> nodeSelector,
    List<String> interfaces)
    implements Manifest {

  CiliumL2AnnouncementPolicy {
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public String apiVersion() {
    return "cilium.io/v2alpha1";
  }

  @Override
  public String kind() {
    return "CiliumL2AnnouncementPolicy";
  }

  /** A policy that names neither kind of address announces nothing. */
  @Override
  public PlainValue.Fields spec() {
    PlainFields spec = new PlainFields().fields("serviceSelector", serviceSelector);
    nodeSelector.ifPresent(selector -> spec.fields("nodeSelector", selector.fields()));
    return spec.texts("interfaces", interfaces).flag("loadBalancerIPs", true).toFields();
  }
}
