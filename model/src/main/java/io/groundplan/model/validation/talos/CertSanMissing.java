package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Target;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP419: clients come to the API of Kubernetes or of Talos by an address that its certificate does
 * not name: a forward, a balancer, an endpoint of talosctl. The endpoint and the nodes' own
 * addresses are in it unasked. Silent where a name is stated by which they may come.
 */
final class CertSanMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          419,
          "missing-cert-san",
          Severity.WARNING,
          "A certificate does not name an address by which clients come to an API");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return WaysIn.of(context).stream()
        .flatMap(way -> (way.isTalos() ? talos(context, way) : kubernetes(context, way)).stream())
        .toList();
  }

  private Optional<Problem> kubernetes(RuleContext context, WayIn way) {
    Cluster cluster = way.cluster();
    Stream<AddressReference> named =
        Stream.concat(
            cluster.access().endpoint().map(Target::host).stream(),
            cluster.access().certSans().stream());
    if (mayName(context, named.toList(), way.addresses())) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                way.subject(),
                "%s leads to the Kubernetes API of %s at %s, which its certificate does not name, so clients refuse it; state it in certSans"
                    .formatted(way.title(), cluster.id(), way.addresses().getFirst()))
            .relatedTo(Subject.of(cluster).then("certSans"))
            .fixedBy(
                new QuickFix(
                    "Name %s in the certificate of %s".formatted(way.reference(), cluster.id()),
                    topology ->
                        ClusterEdits.access(
                            topology,
                            cluster.id(),
                            access ->
                                access.withCertSans(plus(access.certSans(), way.reference()))))));
  }

  private Optional<Problem> talos(RuleContext context, WayIn way) {
    List<Node> silent =
        context.resolution().nodes().nodesOf(way.cluster()).nodes().stream()
            .filter(Node::isControlPlane)
            .filter(node -> !mayName(context, node.talos().certSans(), way.addresses()))
            .toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                way.subject(),
                "%s leads to the Talos API of %s at %s, which the certificate of %s does not name, so talosctl refuses it; state it in the certSans of the control planes"
                    .formatted(
                        way.title(),
                        way.cluster().id(),
                        way.addresses().getFirst(),
                        Phrase.list(silent.stream().map(node -> node.id().value()).toList())))
            .relatedTo(silent.stream().map(node -> Subject.of(node).then("certSans")).toList())
            .fixedBy(
                new QuickFix(
                    "Name %s in the certificates of %s"
                        .formatted(way.reference(), way.cluster().id()),
                    topology -> {
                      Topology changed = topology;
                      for (Node node : silent) {
                        changed =
                            ClusterEdits.talos(
                                changed,
                                node.id(),
                                talos ->
                                    talos.withCertSans(
                                        plus(node.talos().certSans(), way.reference())));
                      }
                      return changed;
                    })));
  }

  private static boolean mayName(
      RuleContext context, List<AddressReference> references, List<IpAddress> addresses) {
    return references.stream()
        .map(context.resolution().addresses()::of)
        .anyMatch(named ->
            !named.isComplete() || named.addresses().stream().anyMatch(addresses::contains));
  }

  private static List<AddressReference> plus(
      List<AddressReference> references, AddressReference added) {
    List<AddressReference> all = new ArrayList<>(references);
    all.add(added);
    return all;
  }
}
