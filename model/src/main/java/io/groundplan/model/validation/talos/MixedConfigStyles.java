package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP410: an option of a bond has the name of Talos's legacy form, beside the one of its document or
 * in a cluster that is configured by documents, which know no such field. The file format names
 * options as BondConfig does.
 */
final class MixedConfigStyles implements Rule {

  /** Names in {@code machine.network.interfaces[].bond}, and those in BondConfig. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "resendIgmp", "resendIGMP",
          "tlbDynamicLb", "tlbLogicalLb",
          "peerNotifyDelay", "peerNotifDelay",
          "arpIPTarget", "arpIpTargets");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          410,
          "mixed-config-styles",
          Severity.ERROR,
          "A bond has an option by its legacy name where documents configure it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Node node : context.topology().nodes()) {
      Optional<ConfigStyle> style =
          context.topology().clusterOf(node.cluster()).flatMap(Cluster::configStyle);
      for (NetworkInterface link : node.interfaces()) {
        if (link.link().kind() instanceof BondLink bond) {
          check(node, link, bond, style, problems);
        }
      }
    }
    return problems;
  }

  private void check(
      Node node,
      NetworkInterface link,
      BondLink bond,
      Optional<ConfigStyle> style,
      List<Problem> problems) {
    boolean isLegacy = style.equals(Optional.of(ConfigStyle.LEGACY));
    for (String legacy : bond.options().values().keySet()) {
      Optional<String> now = Optional.ofNullable(RENAMED.get(legacy));
      boolean both = now.flatMap(bond.options()::get).isPresent();
      if (now.isPresent() && (both || !isLegacy)) {
        problems.add(
            problem(
                    Subject.of(node, link).then("bond").then(legacy),
                    (both
                            ? "%s/%s has %s and %s, the legacy and the document's name of one option; keep %4$s"
                            : "%s/%s has the option %s by its legacy name, which Talos's documents do not know; write %s")
                        .formatted(node.id(), link.key(), legacy, now.get()))
                .fixedBy(migration(node, link, legacy, now.get())));
      }
    }
  }

  private static QuickFix migration(Node node, NetworkInterface link, String legacy, String now) {
    return new QuickFix(
        "Write %s in the place of %s".formatted(now, legacy),
        topology ->
            MachineEdits.link(topology, node.id(), link.path(), own -> renamed(own, legacy, now)));
  }

  private static NetworkInterface renamed(NetworkInterface link, String legacy, String now) {
    if (!(link.link().kind() instanceof BondLink(var mode, var links, var options))) {
      return link;
    }
    LinkedHashMap<String, PlainValue> changed = new LinkedHashMap<>();
    options
        .values()
        .forEach((name, value) -> {
          if (!name.equals(legacy)) {
            changed.put(name, value);
          } else if (options.get(now).isEmpty()) {
            changed.put(now, value);
          }
        });
    BondLink bond = new BondLink(mode, links, new PlainValue.Fields(changed));
    return link.withLink(link.link().withKind(bond));
  }
}
