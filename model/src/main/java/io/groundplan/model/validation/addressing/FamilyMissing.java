package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP115: a cluster with pods or services of both families has a node that has addresses of one only
 * (KEP-563). What a node's addresses do not tell, its segments may: one with SLAAC gives IPv6, and
 * one that states its subnets has no other family.
 */
final class FamilyMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          115,
          "family-missing",
          Severity.ERROR,
          "A node of a dual-stack cluster has addresses of one family only");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      if (isDual(cluster.network().podSubnets()) || isDual(cluster.network().serviceSubnets())) {
        check(context, cluster, problems);
      }
    }
    return problems;
  }

  private static boolean isDual(Stated<IpPrefix> prefixes) {
    return prefixes.values().stream().map(IpPrefix::family).distinct().count() == 2;
  }

  private void check(RuleContext context, Cluster cluster, List<Problem> problems) {
    List<Node> nodes =
        context.topology().nodes().stream()
            .filter(
                node -> context.topology().clusterOf(node.cluster()).equals(Optional.of(cluster)))
            .toList();
    for (AddressFamily family : AddressFamily.values()) {
      boolean isUsed = nodes.stream().anyMatch(node -> states(node, family));
      for (Node node : nodes) {
        if (!node.interfaces().isEmpty() && lacks(context, node, family, isUsed)) {
          problems.add(problem(cluster, node, family));
        }
      }
    }
  }

  private static boolean states(Node node, AddressFamily family) {
    return node.interfaces().stream()
        .anyMatch(link -> !link.attachment().tunnel().isPresent() && states(link, family));
  }

  private static boolean states(NetworkInterface link, AddressFamily family) {
    return link.addresses().values().stream()
        .anyMatch(assignment ->
            switch (assignment) {
              case StaticAddress fixed -> fixed.address().family() == family;
              case DhcpV4 _ -> family == AddressFamily.IPV4;
              case DhcpV6 _, Slaac _ -> family == AddressFamily.IPV6;
            });
  }

  /**
   * Whether no interface can have the family.
   *
   * @param isUsed whether other nodes of the cluster state such addresses, so that a list without
   *     one leaves it out, and does not merely keep silent
   */
  private static boolean lacks(
      RuleContext context, Node node, AddressFamily family, boolean isUsed) {
    return node.interfaces().stream()
            .allMatch(link -> lacks(context, link, family, isUsed) || carriesOnly(node, link))
        && node.interfaces().stream().anyMatch(link -> lacks(context, link, family, isUsed));
  }

  private static boolean lacks(
      RuleContext context, NetworkInterface link, AddressFamily family, boolean isUsed) {
    if (states(link, family)) {
      return false;
    }
    Optional<Segment> segment = context.routing().inheritance().segment(link);
    Optional<Subnet> subnet = segment.flatMap(in -> in.subnet(family));
    if (subnet.isPresent()) {
      return isUsed
          && !link.addresses().isUnknown()
          && !subnet.get().slaac().equals(Optional.of(Boolean.TRUE));
    }
    boolean isOutOfSegment = segment.filter(in -> !in.subnets().isUnknown()).isPresent();
    return isOutOfSegment || (isUsed && !link.addresses().isUnknown());
  }

  /** Whether the link states nothing of its own, as ports of bonds and bridges do. */
  private static boolean carriesOnly(Node node, NetworkInterface link) {
    return link.name().isPresent()
        && link.addresses().values().isEmpty()
        && link.attachment().segment().isEmpty()
        && link.attachment().tunnel().isEmpty()
        && node.interfaces().stream()
            .anyMatch(other ->
                other.parent().equals(link.name())
                    || switch (other.link().kind()) {
                      case BondLink bond -> bond.links().contains(link.name().get());
                      case BridgeLink bridge -> bridge.links().values().contains(link.name().get());
                      case PhysicalLink _, VlanLink _, DummyLink _ -> false;
                    });
  }

  private Problem problem(Cluster cluster, Node node, AddressFamily family) {
    String missing = family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
    return problem(
            Subject.of(node),
            "%s has no %s address, but %s is dual-stack; give it one, or take the %s prefixes of pods"
                    .formatted(node.id(), missing, cluster.id(), missing)
                + " and services out of the cluster")
        .relatedTo(Subject.of(cluster));
  }
}
