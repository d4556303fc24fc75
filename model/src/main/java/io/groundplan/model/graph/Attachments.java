package io.groundplan.model.graph;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.List;

/** Which segments the interfaces of machines and services are plugged into. */
public final class Attachments {

  private Attachments() {}

  /**
   * One interface in one segment.
   *
   * @param owner the machine or service, with what it inherits
   * @param link the interface
   * @param segment the segment
   * @param tagged whether it carries the segment with a VLAN tag
   */
  public record Plug(Element owner, NetworkInterface link, Segment segment, boolean tagged) {

    /** Where the interface stands in its owner. */
    public KeyPath path() {
      return link.path();
    }
  }

  /** Every plug, in the order of the file. */
  public static List<Plug> of(Topology topology) {
    List<Plug> plugs = new ArrayList<>();
    for (Element element : topology.all()) {
      switch (element) {
        case Machine machine -> {
          Machine effective = topology.effective(machine);
          effective.interfaces().forEach(link -> addPlugs(topology, effective, link, plugs));
        }
        case Service service ->
            service.interfaces().forEach(link -> addPlugs(topology, service, link, plugs));
        case Site _,
            Provider _,
            Segment _,
            Cluster _,
            VirtualIp _,
            LoadBalancerPool _,
            Gateway _,
            Certificate _,
            NetworkPolicy _,
            Tunnel _ -> {}
      }
    }
    return plugs;
  }

  private static void addPlugs(
      Topology topology, Element owner, NetworkInterface link, List<Plug> plugs) {
    link.attachment()
        .segment()
        .flatMap(id -> topology.find(id, Segment.class))
        .ifPresent(segment -> plugs.add(new Plug(owner, link, segment, false)));
    for (ElementId id : link.attachment().tagged().segments()) {
      topology
          .find(id, Segment.class)
          .ifPresent(segment -> plugs.add(new Plug(owner, link, segment, true)));
    }
  }
}
