package io.groundplan.app.window;

import io.groundplan.export.diagram.ItemKind;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;

/** The icons of elements that the drawing does not show. */
final class ElementKinds {
  private ElementKinds() {}

  static ItemKind of(Element element) {
    return switch (element) {
      case Site _ -> ItemKind.SITE;
      case Provider _ -> ItemKind.PROVIDER;
      case Segment _ -> ItemKind.SEGMENT;
      case Device _ -> ItemKind.DEVICE;
      case Node node -> node.isControlPlane() ? ItemKind.CONTROL_PLANE : ItemKind.WORKER;
      case Cluster _ -> ItemKind.CLUSTER;
      case VirtualIp _ -> ItemKind.VIRTUAL_IP;
      case LoadBalancerPool _ -> ItemKind.POOL;
      case Gateway _ -> ItemKind.GATEWAY;
      case Service _ -> ItemKind.SERVICE;
      case Certificate _, NetworkPolicy _ -> ItemKind.NOTE;
      case Tunnel _ -> ItemKind.TUNNEL;
    };
  }
}
