package io.groundplan.model.validation.link;

import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Phrase;
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
import java.util.SequencedMap;
import java.util.Set;

/**
 * GP213: a bond has an option that its mode does not know. The kernel refuses it, and the bond with
 * it ({@code unsuppmodes} in {@code drivers/net/bonding/bond_options.c}); Talos refuses some
 * itself.
 */
final class BondOptionNotInMode implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          213,
          "bond-option-not-in-mode",
          Severity.ERROR,
          "A bond has an option that its mode does not know");

  private static final List<String> LACP = List.of("802.3ad");
  private static final List<String> PRIMARY =
      List.of("active-backup", "balance-tlb", "balance-alb");
  private static final List<String> ARP =
      List.of("balance-rr", "active-backup", "balance-xor", "broadcast");

  /** The modes of each option that only some know, by the names of Talos's BondConfig. */
  private static final Map<String, List<String>> MODES =
      Map.ofEntries(
          Map.entry("lacpRate", LACP),
          Map.entry("lacpActive", LACP),
          Map.entry("adActorSysPrio", LACP),
          Map.entry("adActorSystem", LACP),
          Map.entry("adUserPortKey", LACP),
          Map.entry("primary", PRIMARY),
          Map.entry("arpInterval", ARP),
          Map.entry("arpValidate", ARP),
          Map.entry("missedMax", ARP),
          Map.entry("tlbDynamicLb", List.of("balance-tlb", "balance-alb")),
          Map.entry("packetsPerSlave", List.of("balance-rr")));

  /** Every mode by its name. */
  private static final Set<String> ALL_MODES =
      Set.of(
          "balance-rr",
          "active-backup",
          "balance-xor",
          "broadcast",
          "802.3ad",
          "balance-tlb",
          "balance-alb");

  /** What Talos fills in by itself, in whatever mode. */
  private static final Map<String, String> DEFAULTS =
      Map.of("packetsPerSlave", "1", "adActorSysPrio", "65535", "arpInterval", "0");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        if (link.link().kind() instanceof BondLink bond && ALL_MODES.contains(bond.mode())) {
          bond.options().values().keySet().stream()
              .filter(option -> isForeign(bond, option))
              .forEach(option -> problems.add(problem(machine, link, bond, option)));
        }
      }
    }
    return problems;
  }

  private static boolean isForeign(BondLink bond, String option) {
    boolean isDefault =
        bond.options().textAt(option).equals(Optional.ofNullable(DEFAULTS.get(option)));
    return MODES.containsKey(option)
        && !MODES.getOrDefault(option, List.of()).contains(bond.mode())
        && !isDefault;
  }

  private Problem problem(Machine machine, NetworkInterface link, BondLink bond, String option) {
    return problem(
            Subject.of(machine, link).then("bond").then(option),
            "%s has %s, which is for %s, not for %s; take it out, or change the mode"
                .formatted(
                    MachineLinks.title(machine, link),
                    option,
                    Phrase.list(MODES.getOrDefault(option, List.of())),
                    bond.mode()))
        .fixedBy(
            new QuickFix(
                "Take %s out of %s".formatted(option, MachineLinks.title(machine, link)),
                topology ->
                    MachineEdits.link(
                        topology, machine.id(), link.path(), each -> without(each, option))));
  }

  private static NetworkInterface without(NetworkInterface link, String option) {
    if (link.link().kind() instanceof BondLink bond) {
      SequencedMap<String, PlainValue> options = new LinkedHashMap<>(bond.options().values());
      options.remove(option);
      return LinkEdits.withKind(
          link, new BondLink(bond.mode(), bond.links(), new PlainValue.Fields(options)));
    }
    return link;
  }
}
