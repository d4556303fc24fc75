package io.groundplan.model.validation.cilium;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GP513: Cilium shall accelerate load balancing in the network cards' drivers (XDP), and a node has
 * a link whose driver cannot, or one that is no card at all. The agent does not start there; with
 * {@code best-effort} it accelerates what it can.
 */
final class NativeAcceleration implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          513,
          "native-acceleration-needs-driver",
          Severity.WARNING,
          "Cilium shall accelerate load balancing on a link that cannot");

  /** Drivers of common cards to which Linux gives no native XDP. */
  private static final Set<String> WITHOUT_XDP =
      Set.of(
          "e1000",
          "e1000e",
          "r8169",
          "r8125",
          "r8152",
          "tg3",
          "bnx2",
          "bnx2x",
          "be2net",
          "8139cp",
          "8139too",
          "asix",
          "ax88179_178a",
          "cdc_ether",
          "cdc_ncm",
          "forcedeth",
          "alx",
          "sky2",
          "atl1c",
          "jme",
          "smsc95xx",
          "lan78xx",
          "pcnet32");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (CiliumCluster cilium : CiliumCluster.all(context)) {
      if (cilium.says("native", "loadBalancer", "acceleration")) {
        check(context, cilium).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(RuleContext context, CiliumCluster cilium) {
    List<LinkPattern> devices = CiliumDevices.of(cilium.cluster());
    List<String> slow = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (Node node : context.resolution().nodes().nodesOf(cilium.cluster()).nodes()) {
      for (NetworkInterface link : node.interfaces()) {
        if (isMeant(devices, link)) {
          obstacle(link)
              .ifPresent(reason -> {
                String key = link.name().isPresent() ? "/" + link.key() : "";
                slow.add("%s%s (%s)".formatted(node.id(), key, reason));
                subjects.add(Subject.of(node, link));
              });
        }
      }
    }
    return slow.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                    cilium.at("loadBalancer", "acceleration"),
                    "%s asks Cilium to accelerate load balancing in drivers, which %s cannot; set acceleration: best-effort"
                        .formatted(cilium.cluster().id(), Phrase.list(slow)))
                .relatedTo(subjects)
                .fixedBy(
                    cilium.set(
                        new PlainValue.Text("best-effort"), "loadBalancer", "acceleration")));
  }

  private static boolean isMeant(List<LinkPattern> devices, NetworkInterface link) {
    return link.attachment().tunnel().isEmpty()
        && (devices.isEmpty()
            || (link.name().isPresent()
                && devices.stream()
                    .anyMatch(device -> device.matches(link.key()) == Membership.IN)));
  }

  private static Optional<String> obstacle(NetworkInterface link) {
    return switch (link.link().kind()) {
      case PhysicalLink _ ->
          link.link()
              .driver()
              .or(() -> link.link().selector().textAt("driver"))
              .filter(WITHOUT_XDP::contains);
      case VlanLink _ -> hasAddresses(link, "a VLAN");
      case BridgeLink _ -> hasAddresses(link, "a bridge");
      case BondLink _, DummyLink _ -> Optional.empty();
    };
  }

  private static Optional<String> hasAddresses(NetworkInterface link, String kind) {
    return link.addresses().values().isEmpty() ? Optional.empty() : Optional.of(kind);
  }
}
