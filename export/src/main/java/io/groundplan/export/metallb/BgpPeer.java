package io.groundplan.export.metallb;

import io.groundplan.export.PlainFields;
import io.groundplan.export.kubernetes.BgpSession;
import io.groundplan.export.kubernetes.LabelSelector;
import io.groundplan.export.kubernetes.Manifest;
import io.groundplan.export.kubernetes.ObjectMetadata;
import io.groundplan.model.topology.BgpTimers;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * A router that MetalLB speaks with (BGPPeer).
 *
 * @param metadata what it is called
 * @param session with whom
 * @param nodeSelectors one must match; all nodes if empty
 */
record BgpPeer(ObjectMetadata metadata, BgpSession session, List<LabelSelector> nodeSelectors)
    implements Manifest {

  BgpPeer {
    nodeSelectors = List.copyOf(nodeSelectors);
  }

  @Override
  public String apiVersion() {
    return "metallb.io/v1beta2";
  }

  @Override
  public String kind() {
    return "BGPPeer";
  }

  @Override
  public PlainValue.Fields spec() {
    BgpTimers timers = session.speaker().timers();
    PlainFields spec = new PlainFields().number("myASN", session.localAsn().number());
    session.peerAsn().ifPresent(asn -> spec.number("peerASN", asn.number()));
    spec.text("peerAddress", session.peerAddress())
        .text("holdTime", seconds(timers.holdTimeSeconds()))
        .text("keepaliveTime", seconds(timers.keepaliveSeconds()));
    session
        .speaker()
        .secret()
        .ifPresent(secret -> spec.fields("passwordSecret", new PlainFields().text("name", secret)));
    timers.multihop().filter(hops -> hops > 1).ifPresent(_ -> spec.flag("ebgpMultiHop", true));
    timers.gracefulRestartSeconds().ifPresent(_ -> spec.flag("enableGracefulRestart", true));
    return spec.items("nodeSelectors", nodeSelectors.stream().map(LabelSelector::fields).toList())
        .toFields();
  }

  private static Optional<String> seconds(Optional<Integer> value) {
    return value.map(seconds -> seconds + "s");
  }
}
