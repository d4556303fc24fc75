package io.groundplan.export.cilium;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.address.Asn;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Which nodes speak BGP with whom (CiliumBGPClusterConfig).
 *
 * @param apiVersion {@code cilium.io/v2} since Cilium 1.18
 * @param metadata what it is called
 * @param nodeSelector all nodes if absent
 * @param localAsn autonomous system of the nodes
 * @param peers at least one
 */
record CiliumBgpClusterConfig(
    String apiVersion,
    ObjectMetadata metadata,
    Optional<LabelSelector> nodeSelector,
    Asn localAsn,
    List<Peer> peers)
    implements Manifest {

  /**
   * One session.
   *
   * @param name unique in the instance
   * @param asn any if absent
   * @param address where the peer answers
   * @param config name of its CiliumBGPPeerConfig
   */
  record Peer(String name, Optional<Asn> asn, IpAddress address, String config) {

    PlainValue.Fields fields() {
      PlainFields fields = new PlainFields().text("name", name);
      asn.ifPresent(known -> fields.number("peerASN", known.number()));
      return fields
          .text("peerAddress", address)
          .fields("peerConfigRef", new PlainFields().text("name", config))
          .toFields();
    }
  }

  CiliumBgpClusterConfig {
    peers = List.copyOf(peers);
  }

  @Override
  public String kind() {
    return "CiliumBGPClusterConfig";
  }

  @Override
  public PlainValue.Fields spec() {
    PlainFields spec = new PlainFields();
    nodeSelector.ifPresent(selector -> spec.fields("nodeSelector", selector.fields()));
    return spec.items(
            "bgpInstances",
            List.of(
                new PlainFields()
                    .text("name", "instance-" + localAsn.number())
                    .number("localASN", localAsn.number())
                    .items("peers", peers.stream().map(Peer::fields).toList())
                    .toFields()))
        .toFields();
  }
}
