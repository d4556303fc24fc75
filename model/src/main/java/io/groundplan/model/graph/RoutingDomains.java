package io.groundplan.model.graph;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which segments see each other's addresses: those that routers join without translating the source
 * of what they pass on. Two segments that only meet behind NAT, or nowhere in the drawing, may have
 * the same addresses; so may all that only meet in the Internet.
 */
public final class RoutingDomains {

  private final Map<ElementId, ElementId> domains;

  private RoutingDomains(Map<ElementId, ElementId> domains) {
    this.domains = Map.copyOf(domains);
  }

  /** Joins the segments of a topology; quadratic only in the legs where a router translates. */
  public static RoutingDomains of(Topology topology, Routers routers, Translation translation) {
    Joining joining = new Joining(topology, translation);
    routers.all().forEach(joining::join);
    return new RoutingDomains(joining.result());
  }

  /**
   * The domain of a segment, named by the first of its segments' ids; what is no segment is its own
   * domain.
   */
  public ElementId of(ElementId segment) {
    return domains.getOrDefault(segment, segment);
  }

  /** Whether the addresses of both segments must differ. */
  public boolean joined(ElementId one, ElementId other) {
    return of(one).equals(of(other));
  }

  private record Leg(Segment segment, NetworkInterface link) {}

  /** Disjoint sets (Galler and Fischer 1964) with the smallest id as their name. */
  private static final class Joining {

    private final Topology topology;
    private final Translation translation;
    private final Map<ElementId, ElementId> parents = new HashMap<>();

    Joining(Topology topology, Translation translation) {
      this.topology = topology;
      this.translation = translation;
      topology.all(Segment.class).forEach(segment -> parents.put(segment.id(), segment.id()));
    }

    Map<ElementId, ElementId> result() {
      Map<ElementId, ElementId> result = new HashMap<>();
      parents.keySet().forEach(segment -> result.put(segment, root(segment)));
      return result;
    }

    void join(Machine router) {
      List<Leg> legs = legs(router);
      List<Leg> plain =
          legs.stream().filter(leg -> !translation.translates(router, leg.link())).toList();
      plain.forEach(leg -> union(plain.getFirst(), leg));
      for (Leg out : legs) {
        if (translation.translates(router, out.link())) {
          legs.stream()
              .filter(from -> !isHidden(router, from, out) && !isHidden(router, out, from))
              .forEach(from -> union(from, out));
        }
      }
    }

    private List<Leg> legs(Machine router) {
      return router.interfaces().stream()
          .filter(link -> !link.addresses().values().isEmpty())
          .flatMap(link ->
              link.attachment().segment().flatMap(id -> topology.find(id, Segment.class)).stream()
                  .map(segment -> new Leg(segment, link)))
          .toList();
    }

    private boolean isHidden(Machine router, Leg from, Leg to) {
      return translation.hides(router, from.segment(), to.segment(), to.link());
    }

    private void union(Leg one, Leg other) {
      ElementId root = root(one.segment().id());
      ElementId otherRoot = root(other.segment().id());
      if (root.compareTo(otherRoot) < 0) {
        parents.put(otherRoot, root);
      } else {
        parents.put(root, otherRoot);
      }
    }

    private ElementId root(ElementId segment) {
      ElementId here = segment;
      ElementId parent = parent(here);
      while (!parent.equals(here)) {
        parents.put(here, parent(parent));
        here = parent;
        parent = parent(here);
      }
      return here;
    }

    private ElementId parent(ElementId segment) {
      return parents.getOrDefault(segment, segment);
    }
  }
}
