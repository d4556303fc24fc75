package io.groundplan.model.file;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;

/** The codec of each section. */
final class ElementCodecs {

  private ElementCodecs() {}

  /** The codec of the section's elements. */
  static Codec<? extends Element> of(Section section) {
    return switch (section) {
      case SITES -> PlaceCodecs.SITE;
      case PROVIDERS -> PlaceCodecs.PROVIDER;
      case SEGMENTS -> PlaceCodecs.SEGMENT;
      case DEVICES -> MachineCodecs.DEVICE;
      case CLUSTERS -> ClusterCodecs.CLUSTER;
      case NODES -> MachineCodecs.NODE;
      case VIRTUAL_IPS -> BalancingCodecs.VIRTUAL_IP;
      case LOAD_BALANCER_POOLS -> BalancingCodecs.POOL;
      case GATEWAYS -> PublishedCodecs.GATEWAY;
      case SERVICES -> PublishedCodecs.SERVICE;
      case CERTIFICATES -> PublishedCodecs.CERTIFICATE;
      case NETWORK_POLICIES -> PolicyCodecs.POLICY;
      case TUNNELS -> TunnelCodecs.TUNNEL;
    };
  }

  /** How the element is written. */
  static PlainValue encode(Element element) {
    return switch (element) {
      case Site it -> PlaceCodecs.SITE.encode(it);
      case Provider it -> PlaceCodecs.PROVIDER.encode(it);
      case Segment it -> PlaceCodecs.SEGMENT.encode(it);
      case Device it -> MachineCodecs.DEVICE.encode(it);
      case Cluster it -> ClusterCodecs.CLUSTER.encode(it);
      case Node it -> MachineCodecs.NODE.encode(it);
      case VirtualIp it -> BalancingCodecs.VIRTUAL_IP.encode(it);
      case LoadBalancerPool it -> BalancingCodecs.POOL.encode(it);
      case Gateway it -> PublishedCodecs.GATEWAY.encode(it);
      case Service it -> PublishedCodecs.SERVICE.encode(it);
      case Certificate it -> PublishedCodecs.CERTIFICATE.encode(it);
      case NetworkPolicy it -> PolicyCodecs.POLICY.encode(it);
      case Tunnel it -> TunnelCodecs.TUNNEL.encode(it);
    };
  }
}
