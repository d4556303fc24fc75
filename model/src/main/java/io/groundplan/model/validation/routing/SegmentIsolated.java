package io.groundplan.model.validation.routing;

import io.groundplan.model.graph.Attachments;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GP311: no router is in a segment, and it is all that some machine has. Something has to join it
 * to a segment with a router, or the drawing may show another network and leave its router out.
 */
final class SegmentIsolated implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          311,
          "segment-isolated",
          Severity.WARNING,
          "A segment has no router, and machines that have nothing else");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Near near = Near.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Segment segment : context.topology().all(Segment.class)) {
      if (isWithoutRouter(context, segment) && near.holds(context, segment)) {
        List<String> stranded = stranded(context, segment);
        if (!stranded.isEmpty()) {
          problems.add(
              problem(
                  Subject.of(segment, KeyPath.of("subnets")),
                  "%s has no router, and %s no other link; put a router there, or say gateway: none if that is meant"
                      .formatted(
                          segment.id(),
                          Phrase.list(stranded) + (stranded.size() == 1 ? " has" : " have"))));
        }
      }
    }
    return problems;
  }

  /**
   * Whom routers serve: sites, machines and clusters with a link in a segment that has a router.
   *
   * @param sites those of such segments
   * @param owners who is there, and the clusters of nodes that are
   * @param any whether there is any such segment
   */
  private record Near(Set<ElementId> sites, Set<ElementId> owners, boolean any) {

    static Near of(RuleContext context) {
      Set<ElementId> sites = new HashSet<>();
      Set<ElementId> owners = new HashSet<>();
      boolean any = false;
      for (Segment segment : context.topology().all(Segment.class)) {
        if (!context.routing().routers().in(segment.id()).isEmpty()) {
          any = true;
          segment.site().ifPresent(sites::add);
          for (Attachments.Plug plug : context.domains().members(segment.id())) {
            owners.add(plug.owner().id());
            cluster(context, plug.owner()).ifPresent(owners::add);
          }
        }
      }
      return new Near(sites, owners, any);
    }

    /** Whether the segment belongs to the same network: it might be somewhere else altogether. */
    boolean holds(RuleContext context, Segment segment) {
      return segment.site().map(sites::contains).orElse(any && segment.vlan().isPresent())
          || context.domains().members(segment.id()).stream()
              .map(Attachments.Plug::owner)
              .anyMatch(owner ->
                  owners.contains(owner.id())
                      || cluster(context, owner).filter(owners::contains).isPresent()
                      || host(owner).filter(owners::contains).isPresent());
    }

    private static Optional<ElementId> cluster(RuleContext context, Element owner) {
      return owner instanceof Node node
          ? context.topology().clusterOf(node.cluster()).map(Cluster::id)
          : Optional.empty();
    }

    private static Optional<ElementId> host(Element owner) {
      return owner instanceof Machine machine ? machine.machine().place().host() : Optional.empty();
    }
  }

  /** Whether subnets are stated, none with a word about gateways, and nobody there may route. */
  private static boolean isWithoutRouter(RuleContext context, Segment segment) {
    boolean silent =
        !segment.subnets().values().isEmpty()
            && segment.subnets().values().stream()
                .allMatch(subnet ->
                    subnet.gateway().isUnknown()
                        && subnet.dhcp().server().isEmpty()
                        && subnet.dhcp().ranges().isUnknown());
    return silent
        && !segment.uplink().equals(Optional.of(Boolean.TRUE))
        && context.domains().members(segment.id()).stream()
            .noneMatch(plug -> mayRoute(context, plug));
  }

  private static boolean mayRoute(RuleContext context, Attachments.Plug plug) {
    return plug.owner() instanceof Machine machine
        && context.routing().routers().forwards(machine)
        && !plug.link().addresses().isNone();
  }

  /** Machines with an address here and no other link, nor a gateway or route of their own. */
  private static List<String> stranded(RuleContext context, Segment segment) {
    return context.domains().members(segment.id()).stream()
        .filter(plug -> !plug.tagged())
        .filter(plug -> plug.link().staticAddresses().size() > 0 && isAll(plug))
        .filter(plug -> plug.link().gateway().isUnknown())
        .map(plug -> plug.owner().id().toString())
        .distinct()
        .toList();
  }

  private static boolean isAll(Attachments.Plug plug) {
    List<NetworkInterface> links =
        switch (plug.owner()) {
          case Machine machine ->
              machine.machine().networking().routes().isEmpty()
                  ? machine.interfaces()
                  : List.<NetworkInterface>of();
          case Element _ -> List.of();
        };
    return links.size() == 1
        || (!links.isEmpty()
            && links.stream().noneMatch(link -> !link.equals(plug.link()) && leadsOn(link)));
  }

  /**
   * Whether another network may be behind it; ports and carriers without addresses lead nowhere.
   */
  private static boolean leadsOn(NetworkInterface link) {
    return link.attachment().segment().isPresent()
        || link.attachment().tunnel().isPresent()
        || !link.addresses().values().isEmpty();
  }
}
