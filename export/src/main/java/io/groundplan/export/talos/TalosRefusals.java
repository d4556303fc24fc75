package io.groundplan.export.talos;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.Refusal;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a cluster cannot be written as Talos patches, or not with what the topology knows. */
final class TalosRefusals {

  /** Fields that the documents of bonds get from elsewhere in the topology. */
  private static final Set<String> NOT_OPTIONS =
      Set.of("apiVersion", "kind", "name", "links", "bondMode", "mtu", "addresses", "routes");

  private final TalosContext context;
  private final List<Refusal> refusals = new ArrayList<>();

  TalosRefusals(TalosContext context) {
    this.context = context;
  }

  /** Nodes of which nobody says which of several clusters they belong to. */
  static List<Refusal> nodesWithoutCluster(Topology topology) {
    if (topology.all(Cluster.class).isEmpty()) {
      return List.of();
    }
    return topology.nodes().stream()
        .filter(node -> !node.isPlanned() && topology.clusterOf(node.cluster()).isEmpty())
        .map(node ->
            new Refusal(
                Subject.of(node),
                "Node %s belongs to no cluster of several; give it the key cluster"
                    .formatted(node.id())))
        .toList();
  }

  List<Refusal> all() {
    NodeFiles files = new NodeFiles(context.nodes());
    for (Node node : context.nodes()) {
      fileName(node, files);
      node.interfaces().forEach(link -> link(node, link));
      network(node);
      refusals.addAll(new StyleRefusals(context, node).all());
    }
    return refusals.stream().distinct().toList();
  }

  private void fileName(Node node, NodeFiles files) {
    if (!ArtifactPath.isSegment(files.name(node) + ".yaml")) {
      refuse(
          node,
          KeyPath.SELF,
          "Node %s cannot name a file on every system; choose another host name"
              .formatted(node.hostname()));
    }
  }

  private void link(Node node, NetworkInterface link) {
    for (StaticAddress fixed : link.staticAddresses()) {
      if (link.attachment().tunnel().isEmpty()
          && context.inheritance().length(link, fixed).isEmpty()) {
        refuse(
            node,
            link.path().then("addresses"),
            "The prefix length of %s on %s is not known; write %s/LENGTH or state the subnet"
                .formatted(fixed.address(), title(node, link), fixed.address()));
      }
    }
    for (String field : new LinkSelector(link.link().selector()).unknownFields()) {
      refuse(
          node,
          link.path().then("selector"),
          "Talos selects no link by \"%s\" as on %s; use mac, or a field of deviceSelector"
              .formatted(field, title(node, link)));
    }
    if (link.link().kind() instanceof BondLink bond) {
      bond.options().values().keySet().stream()
          .filter(NOT_OPTIONS::contains)
          .forEach(option ->
              refuse(
                  node,
                  link.path().then("bond"),
                  "\"%s\" of bond %s is no option of a bond; state it on the interface"
                      .formatted(option, title(node, link))));
    }
  }

  private void network(Node node) {
    NodeLinks links = new NodeLinks(context, node);
    links
        .lostVlans()
        .forEach(link ->
            refuse(
                node,
                link.path(),
                "VLAN link %s needs a tag and a parent; name it PARENT.TAG or state vlan and parent"
                    .formatted(title(node, link))));
    links
        .lostAddresses()
        .forEach(address ->
            refuse(
                node,
                KeyPath.SELF,
                "No link of node %s is known to carry virtual IP %s; state the segments of its links"
                    .formatted(node.id(), address)));
    new NodeRoutes(context, node)
        .lost()
        .forEach(route ->
            refuse(
                node,
                KeyPath.of("routes"),
                "The route of node %s to %s leaves by no known link; state its interface and gateway"
                    .formatted(node.id(), route.destination())));
    new NodePolicy(context, node)
        .misfits()
        .forEach(rule ->
            refuse(
                node,
                KeyPath.of("routingRules", Integer.toString(rule.priority())),
                ("Routing rule %d of node %s needs one prefix where it states a network, "
                        + "and a table or another action")
                    .formatted(rule.priority(), node.id())));
    new IngressFirewall(context, node)
        .misfits()
        .forEach(rule ->
            refuse(
                node,
                KeyPath.of("firewall", "rules", rule.name()),
                ("Talos cannot express firewall rule %s of node %s; write rules against the default, "
                        + "for TCP or UDP, from known networks and without a destination")
                    .formatted(rule.name(), node.id())));
  }

  private void refuse(Element element, KeyPath path, String message) {
    refusals.add(new Refusal(Subject.of(element, path), message));
  }

  private static String title(Node node, NetworkInterface link) {
    return link.name().map(name -> node.id() + "/" + name).orElse(node.id().value());
  }
}
