package io.groundplan.model.validation.talos;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSubnets;
import io.groundplan.model.topology.Stated;
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
 * GP408: validSubnets leave kubelet several addresses of a family or none, or advertisedSubnets
 * leave etcd none. Tells what both would pick. Of several, Talos takes the first: in the order of
 * the subnets, then the smallest. Where no subnets are stated, the address of the default route is
 * what is meant: silent if that is the smallest one, and if it is not known which link that is.
 */
final class NodeIpAmbiguous implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          408,
          "node-ip-ambiguous",
          Severity.ERROR,
          "It is not clear which address of a node kubelet takes, or there is none for it or for etcd");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Node node : context.topology().nodes()) {
      NodeAddresses own = NodeAddresses.of(context, node);
      List<AddressFamily> families =
          NodeAddresses.familiesOf(context.topology().clusterOf(node.cluster()));
      kubelet(context, node, own, families).ifPresent(problems::add);
      etcd(context, node, own, families).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> kubelet(
      RuleContext context, Node node, NodeAddresses own, List<AddressFamily> families) {
    Stated<NetworkReference> stated = node.talos().subnets().kubelet();
    if (stated.values().isEmpty()) {
      return families.stream()
          .map(own::of)
          .filter(addresses -> addresses.size() > 1 && isDoubtful(context, node, addresses))
          .findFirst()
          .map(addresses -> unstated(context, node, addresses, families));
    }
    Subject subject = Subject.of(node).then("validSubnets");
    if (own.areAllRefusedBy(context, node, stated.values())) {
      if (VirtualIpOnlyLink.speaksOf(context, node)) {
        return Optional.empty();
      }
      return Optional.of(
          problem(
                  subject,
                  "validSubnets of %s hold none of its addresses, %s, so kubelet never starts; state the subnet of one of them"
                      .formatted(node.id(), texts(own.known())))
              .fixedBy(fix(context, node, families)));
    }
    List<IpAddress> selected = own.selectedBy(context, node, stated.values());
    return Stream.of(AddressFamily.values())
        .map(family -> selected.stream().filter(it -> it.family() == family).toList())
        .filter(addresses -> addresses.size() > 1)
        .findFirst()
        .map(addresses ->
            problem(
                    subject,
                    "validSubnets of %s leave kubelet %s, of which it takes the first; leave it one %s address"
                        .formatted(node.id(), texts(addresses), addresses.getFirst().family()))
                .fixedBy(fix(context, node, families)))
        .or(() -> lostFamily(context, node, own, families, selected));
  }

  /** Whether the default route leads past the smallest address, or does not tell which is meant. */
  private static boolean isDoubtful(RuleContext context, Node node, List<IpAddress> addresses) {
    AddressFamily family = addresses.getFirst().family();
    List<NetworkInterface> outward =
        node.interfaces().stream()
            .filter(link -> !context.inheritance().gateways(node, link, family).values().isEmpty())
            .toList();
    List<IpAddress> meant =
        outward.stream()
            .flatMap(link -> context.resolution().addresses().of(link).of(family).stream())
            .toList();
    return !outward.isEmpty() && !meant.equals(List.of(addresses.getFirst()));
  }

  private Problem unstated(
      RuleContext context, Node node, List<IpAddress> addresses, List<AddressFamily> families) {
    boolean etcdToo =
        node.isControlPlane()
            && node.talos().subnets().etcd().isUnknown()
            && addresses.getFirst().equals(NodeAddresses.of(context, node).known().getFirst());
    return problem(
            Subject.of(node).then("validSubnets"),
            "%s has %s, of which kubelet%s, the smallest; state %s that leave one %s address"
                .formatted(
                    node.id(),
                    texts(addresses),
                    etcdToo
                        ? " and etcd take " + addresses.getFirst()
                        : " takes " + addresses.getFirst(),
                    etcdToo ? "validSubnets and advertisedSubnets" : "validSubnets",
                    addresses.getFirst().family()))
        .fixedBy(fix(context, node, families));
  }

  /** In a cluster of two families, one of which the subnets leave out. */
  private Optional<Problem> lostFamily(
      RuleContext context,
      Node node,
      NodeAddresses own,
      List<AddressFamily> families,
      List<IpAddress> selected) {
    List<NetworkReference> subnets = node.talos().subnets().kubelet().values();
    if (families.size() < 2
        || !context.resolution().networks().of(subnets, node.cluster()).isComplete()) {
      return Optional.empty();
    }
    return families.stream()
        .filter(family -> !own.of(family).isEmpty())
        .filter(family -> selected.stream().noneMatch(address -> address.family() == family))
        .filter(family -> !selected.isEmpty())
        .findFirst()
        .map(family ->
            problem(
                    Subject.of(node).then("validSubnets"),
                    "validSubnets of %s leave kubelet %s and not %s, and its cluster has services of both families; state a subnet of each"
                        .formatted(node.id(), texts(selected), texts(own.of(family))))
                .fixedBy(fix(context, node, families)));
  }

  private Optional<Problem> etcd(
      RuleContext context, Node node, NodeAddresses own, List<AddressFamily> families) {
    Stated<NetworkReference> stated = node.talos().subnets().etcd();
    if (!node.isControlPlane()
        || stated.values().isEmpty()
        || !own.areAllRefusedBy(context, node, stated.values())
        || VirtualIpOnlyLink.speaksOf(context, node)) {
      return Optional.empty();
    }
    SubnetChoice choice = SubnetChoice.of(context, node, families);
    return Optional.of(
        problem(
                Subject.of(node).then("advertisedSubnets"),
                "advertisedSubnets of %s hold none of its addresses, %s, so etcd never starts; state the subnet of one of them"
                    .formatted(node.id(), texts(own.known())))
            .fixedBy(
                new QuickFix(
                    "Let etcd of %s use %s".formatted(node.id(), choice),
                    topology ->
                        ClusterEdits.talos(
                            topology,
                            node.id(),
                            talos ->
                                talos.withSubnets(
                                    new NodeSubnets(
                                        talos.subnets().kubelet(),
                                        Stated.of(choice.subnets())))))));
  }

  private static QuickFix fix(RuleContext context, Node node, List<AddressFamily> families) {
    SubnetChoice choice = SubnetChoice.of(context, node, families);
    boolean etcdToo = node.isControlPlane() && node.talos().subnets().etcd().isUnknown();
    return new QuickFix(
        "Let kubelet%s of %s use %s".formatted(etcdToo ? " and etcd" : "", node.id(), choice),
        topology ->
            ClusterEdits.talos(
                topology,
                node.id(),
                talos ->
                    talos.withSubnets(
                        new NodeSubnets(
                            Stated.of(choice.subnets()),
                            etcdToo ? Stated.of(choice.subnets()) : talos.subnets().etcd()))));
  }

  private static String texts(List<IpAddress> addresses) {
    return Phrase.list(addresses.stream().map(IpAddress::toString).toList());
  }
}
