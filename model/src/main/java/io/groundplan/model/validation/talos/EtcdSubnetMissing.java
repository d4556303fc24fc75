package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSubnets;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP422: control planes have several addresses, kubelet is told which to use, and etcd is not. It
 * advertises the smallest. Where kubelet is not told either, GP408 speaks of both.
 */
final class EtcdSubnetMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          422,
          "etcd-subnet-missing",
          Severity.WARNING,
          "Control planes have several addresses, and etcd is not told which to use");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    Map<Node, String> picks = new LinkedHashMap<>();
    for (Node node : context.resolution().nodes().nodesOf(cluster).nodes()) {
      if (node.isControlPlane()
          && node.talos().subnets().etcd().isUnknown()
          && !node.talos().subnets().kubelet().isUnknown()) {
        pick(context, node).ifPresent(pick -> picks.put(node, pick));
      }
    }
    return picks.isEmpty() ? Optional.empty() : Optional.of(problem(cluster, picks));
  }

  /** What etcd takes where it has a choice: a smaller one may come by DHCP on another link. */
  private static Optional<String> pick(RuleContext context, Node node) {
    List<IpAddress> known = NodeAddresses.of(context, node).known();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (known.size() > 1 && known.get(1).family() == known.getFirst().family()) {
      return Optional.of(known.getFirst().toString());
    }
    return node.interfaces().stream()
        .filter(link -> link.attachment().segment().isPresent() && asksDhcp(link))
        .filter(link -> context.resolution().addresses().of(link).addresses().isEmpty())
        .findFirst()
        .map(link ->
            "%s or what DHCP gives on %s"
                .formatted(
                    known.getFirst(), link.name().map(Object::toString).orElse("another link")));
  }

  private static boolean asksDhcp(NetworkInterface link) {
    return link.addresses().values().stream().anyMatch(DhcpV4.class::isInstance);
  }

  private Problem problem(Cluster cluster, Map<Node, String> picks) {
    List<String> texts =
        picks.entrySet().stream()
            .map(pick -> "%s (%s)".formatted(pick.getKey().id(), pick.getValue()))
            .toList();
    return problem(
            Subject.of(cluster),
            "etcd of %s advertises the smallest of several addresses on %s; state advertisedSubnets, as validSubnets does for kubelet"
                .formatted(cluster.id(), Phrase.list(texts)))
        .relatedTo(
            picks.keySet().stream()
                .map(node -> Subject.of(node).then("advertisedSubnets"))
                .toList())
        .fixedBy(
            new QuickFix(
                "Let etcd use the validSubnets of kubelet",
                topology -> {
                  Topology changed = topology;
                  for (Node node : picks.keySet()) {
                    changed =
                        ClusterEdits.talos(
                            changed,
                            node.id(),
                            talos ->
                                talos.withSubnets(
                                    new NodeSubnets(
                                        talos.subnets().kubelet(),
                                        node.talos().subnets().kubelet())));
                  }
                  return changed;
                }));
  }
}
